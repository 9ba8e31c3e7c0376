package org.callboard.ui.support;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.callboard.support.Level;
import org.callboard.ui.text.Texts;

/** Asks why, and for an escalation where to. */
class ReasonDialog extends Dialog {

    /** @param from the level now; {@code null} when no level is asked for */
    ReasonDialog(String title, Level from, BiConsumer<Level, String> done) {
        setHeaderTitle(title);
        setWidth("26rem");
        Select<Level> to = new Select<>();
        to.setLabel(Texts.text("support.escalate.to"));
        to.setItems(Arrays.stream(Level.values())
                .filter(level -> from == null || level.compareTo(from) > 0)
                .toList());
        to.setItemLabelGenerator(level -> Texts.text("support.level." + level));
        to.setVisible(from != null && from != Level.SUPERVISOR);
        if (from != null && from != Level.SUPERVISOR) {
            to.setValue(from.next());
        }
        TextArea reason = new TextArea(Texts.text("support.reason"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        Div parts = new Div(to, reason);
        parts.addClassNames("desk-parts");
        add(parts);
        Button it = new Button(title, click -> {
            close();
            done.accept(to.getValue(), reason.isEmpty() ? null : reason.getValue());
        });
        it.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("support.cancel"), click -> close()), it);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reason.focus();
            }
        });
    }
}
