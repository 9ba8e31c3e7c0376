package org.callboard.ui.guest;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.ui.text.Texts;

/** Asks for what a page for strangers says; what is wrong stands at its field, and nothing is lost by a refusal. */
abstract class GuestDialog extends Dialog {

    private final transient Map<String, Component> fields = new LinkedHashMap<>();
    private final Paragraph problem = new Paragraph();
    private final VerticalLayout form = new VerticalLayout(problem);

    GuestDialog(String title) {
        setHeaderTitle(title);
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        addClassName("field-dialog");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        form.setPadding(false);
        form.setSpacing(false);
        add(form);
        Button save = new Button(Texts.text("guest.save"), click -> tryToKeep());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("guest.cancel"), click -> close()), save);
        say("");
    }

    /** @throws BadInput or Conflict, or Forbidden, when it is refused */
    abstract void keep();

    /** @param name as refusals call it */
    final <T extends Component> T field(String name, T field) {
        fields.put(name, field);
        form.add(field);
        return field;
    }

    private void tryToKeep() {
        try {
            fields.values().forEach(field -> mark(field, null));
            say("");
            keep();
            close();
        } catch (BadInput bad) {
            refuse(bad);
        } catch (Conflict | Forbidden refused) {
            say(refused.getMessage());
        }
    }

    private void refuse(BadInput bad) {
        List<String> elsewhere = new ArrayList<>();
        Component first = null;
        for (BadInput.Field wrong : bad.fields()) {
            Component field = fields.get(wrong.field());
            if (field == null) {
                elsewhere.add(wrong.message());
            } else {
                mark(field, wrong.message());
                first = first == null ? field : first;
            }
        }
        say(String.join(" ", elsewhere));
        if (first instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private static void mark(Component field, String why) {
        if (field instanceof HasValidation marked) {
            marked.setErrorMessage(why == null ? "" : why);
            marked.setInvalid(why != null);
        }
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
    }
}
