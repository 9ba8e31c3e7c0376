package org.callboard.ui.lead;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.lead.LeadIntake;
import org.callboard.ui.text.Texts;

/** Types in a lead; what is wrong stands at its field, what was typed stays. */
class NewLeadDialog extends Dialog {

    private final LeadForm form;
    private final Paragraph problem = new Paragraph();
    private final transient LeadIntake intake;
    private final transient Consumer<UUID> captured;

    NewLeadDialog(LeadRoom room, Consumer<UUID> captured) {
        form = new LeadForm(room.leads().customFields(), room.editors());
        this.intake = room.intake();
        this.captured = captured;
        setHeaderTitle(Texts.text("lead.new.title"));
        addClassName("new-lead");
        setWidth("40rem");
        setCloseOnOutsideClick(false);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(problem, form);
        Button save = new Button(Texts.text("lead.new.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        save.setTooltipText(Texts.text("lead.new.keys"));
        getFooter().add(new Button(Texts.text("lead.cancel"), e -> close()), save);
        addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                form.focusFirst();
            }
        });
    }

    private void save() {
        try {
            UUID id = intake.capture(form.read());
            close();
            captured.accept(id);
        } catch (BadInput bad) {
            say(form.show(bad));
        } catch (Forbidden forbidden) {
            say(List.of(forbidden.getMessage()));
        }
    }

    private void say(List<String> problems) {
        problem.setText(String.join(" ", problems));
        problem.setVisible(!problems.isEmpty());
    }
}
