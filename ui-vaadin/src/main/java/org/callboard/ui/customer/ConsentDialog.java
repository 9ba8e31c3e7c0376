package org.callboard.ui.customer;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callboard.customer.consent.Consents.Channel;
import org.callboard.customer.consent.Consents.Draft;
import org.callboard.customer.consent.Consents.Purpose;
import org.callboard.customer.consent.Consents.State;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Asks what somebody said about being written to or called, and how that can be proved. */
class ConsentDialog extends Dialog {

    private final Select<Channel> channel = new Select<>();
    private final Select<Purpose> purpose = new Select<>();
    private final TextField source = new TextField(Texts.text("customer.consent.source"));
    private final TextArea words = new TextArea(Texts.text("customer.consent.text"));
    private final TextField document = new TextField(Texts.text("customer.consent.document"));
    private final State state;
    private final transient Consumer<Draft> keep;

    ConsentDialog(List<Purpose> purposes, State state, Consumer<Draft> keep) {
        this.state = state;
        this.keep = keep;
        setHeaderTitle(Texts.text("customer.consent.title." + state));
        setWidth("28rem");
        channel.setLabel(Texts.text("customer.consent.channel"));
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(one -> Texts.text("customer.channel." + one));
        channel.setValue(Channel.EMAIL);
        purpose.setLabel(Texts.text("customer.consent.purpose"));
        purpose.setItems(purposes);
        purpose.setItemLabelGenerator(Purpose::label);
        purposes.stream().findFirst().ifPresent(purpose::setValue);
        source.setHelperText(Texts.text("customer.consent.source-help"));
        source.setRequiredIndicatorVisible(true);
        Stream.<HasSize>of(channel, purpose, source, words, document).forEach(HasSize::setWidthFull);
        add(channel, purpose, source, words, document);
        Button save = new Button(Texts.text("record.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("record.cancel"), e -> close()), save);
    }

    private void save() {
        String wanted = purpose.getValue() == null ? null : purpose.getValue().key();
        try {
            keep.accept(new Draft(
                    channel.getValue(),
                    wanted,
                    state,
                    said(source.getValue()),
                    said(words.getValue()),
                    null,
                    said(document.getValue()),
                    null));
            close();
        } catch (BadInput bad) {
            bad.fields().forEach(this::mark);
        } catch (Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
        }
    }

    private void mark(BadInput.Field wrong) {
        Map<String, HasValidation> fields =
                Map.of("channel", channel, "purpose", purpose, "text", words, "document", document);
        HasValidation field = fields.getOrDefault(wrong.field(), source);
        field.setErrorMessage(wrong.message());
        field.setInvalid(true);
    }

    private static String said(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
