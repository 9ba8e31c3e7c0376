package org.callboard.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.callboard.access.Preferences;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Four sentences for the first day; dismissed for ever by one click. */
class Tour extends Div {

    private static final int STEPS = 4;
    private static final String KEPT = "tour";
    private static final String OVER = "done";

    private final Span text = new Span();
    private final Button next = new Button(Texts.text("shell.tour.next"));
    private final transient Preferences preferences;
    private int step;

    Tour(Preferences preferences) {
        this.preferences = preferences;
        addClassName("crm-tour");
        getElement().setAttribute("role", "note");
        text.addClassName("crm-grow");
        next.addThemeVariants(ButtonVariant.LUMO_SMALL);
        next.addClickListener(click -> goOn());
        Button dismiss = new Button(Texts.text("shell.tour.dismiss"), click -> end());
        dismiss.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(Icon.of("info"), text, next, dismiss);
        show(preferences.get(KEPT).map(Integer::valueOf).orElse(1));
    }

    static boolean isWanted(Preferences preferences) {
        return !OVER.equals(preferences.get(KEPT).orElse(""));
    }

    /** From its beginning, for somebody who asked for it. */
    static void restart(Preferences preferences) {
        preferences.set(KEPT, null);
    }

    private void goOn() {
        if (step == STEPS) {
            end();
        } else {
            show(step + 1);
            preferences.set(KEPT, String.valueOf(step));
        }
    }

    private void show(int wanted) {
        step = wanted;
        text.setText(Texts.text("shell.tour." + step));
        next.setText(step == STEPS ? Texts.text("shell.tour.done") : Texts.text("shell.tour.next"));
    }

    private void end() {
        preferences.set(KEPT, OVER);
        removeFromParent();
    }
}
