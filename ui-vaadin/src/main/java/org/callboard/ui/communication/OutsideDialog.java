package org.callboard.ui.communication;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.callboard.communication.Mailbox;
import org.callboard.communication.OutsideMail.Answer;
import org.callboard.communication.OutsideMail.Letter;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Writes as a customer: a letter of their own, or an answer. */
class OutsideDialog extends Dialog {

    private final TextField from = new TextField(Texts.text("communication.outside.from"));
    private final ComboBox<String> to = new ComboBox<>(Texts.text("communication.compose.to"));
    private final TextField subject = new TextField(Texts.text("communication.compose.subject"));
    private final TextArea text = new TextArea(Texts.text("communication.compose.text"));
    private final transient Letter answered;
    private final transient BiConsumer<String, Answer> sends;

    /** @param answered {@code null} for a letter of its own */
    OutsideDialog(List<Mailbox> house, String customer, Letter answered, BiConsumer<String, Answer> sends) {
        this.answered = answered;
        this.sends = sends;
        setHeaderTitle(
                Texts.text(answered == null ? "communication.outside.write" : "communication.outside.answering"));
        setWidth("min(36rem, 100vw)");
        setCloseOnOutsideClick(false);
        from.setValue(customer == null ? "" : customer);
        to.setItems(house.stream().map(Mailbox::address).toList());
        to.setAllowCustomValue(true);
        to.addCustomValueSetListener(custom -> to.setValue(custom.getDetail().strip()));
        if (answered != null) {
            to.setValue(address(answered.from()));
            subject.setValue(
                    answered.subject().regionMatches(true, 0, "Re:", 0, 3)
                            ? answered.subject()
                            : "Re: " + answered.subject());
        }
        text.setMinHeight("10rem");
        VerticalLayout form = new VerticalLayout(from, to, subject, text);
        form.setPadding(false);
        form.setSpacing(false);
        List.<HasSize>of(from, to, subject, text).forEach(HasSize::setWidthFull);
        add(form);
        Button send = new Button(Texts.text("communication.compose.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("communication.cancel"), click -> close()), send);
        addOpenedChangeListener(change -> text.focus());
    }

    private static String address(String written) {
        return AddressWords.read(written).stream()
                .findFirst()
                .map(one -> one.address())
                .orElse("");
    }

    private void send() {
        Map<String, HasValidation> fields = Map.of("address", from, "to", to, "subject", subject, "text", text);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            sends.accept(
                    from.getValue().strip(), new Answer(to.getValue(), subject.getValue(), text.getValue(), answered));
            close();
            Toast.done(Texts.text("communication.outside.sent"));
        } catch (BadInput bad) {
            bad.fields().stream()
                    .filter(wrong -> fields.containsKey(wrong.field()))
                    .forEach(wrong -> {
                        fields.get(wrong.field()).setErrorMessage(wrong.message());
                        fields.get(wrong.field()).setInvalid(true);
                    });
        } catch (Conflict | Forbidden refused) {
            Toast.failed(refused.getMessage());
        }
    }
}
