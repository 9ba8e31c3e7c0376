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
        next.addClickListener(click -> show(step + 1));
        Button dismiss = new Button(Texts.text("shell.tour.dismiss"), click -> end());
        dismiss.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(Icon.of("info"), text, next, dismiss);
        show(1);
    }

    private void show(int wanted) {
        if (wanted > STEPS) {
            end();
            return;
        }
        step = wanted;
        text.setText(Texts.text("shell.tour." + step));
        next.setText(step == STEPS ? Texts.text("shell.tour.done") : Texts.text("shell.tour.next"));
    }

    private void end() {
        preferences.set("tour", "done");
        removeFromParent();
    }
}
