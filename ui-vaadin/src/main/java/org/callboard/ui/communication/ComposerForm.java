package org.callboard.ui.communication;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.communication.Address;
import org.callboard.communication.Mailbox;
import org.callboard.kernel.BadInput;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.NoteEditor;

/** The fields of a message that somebody writes. */
class ComposerForm extends Div {

    static final int LONGEST_SUBJECT = 500;

    final Select<Mailbox> from = new Select<>();
    final AddressField to;
    final AddressField cc;
    final AddressField bcc;
    final TextField subject = new TextField(Texts.text("communication.compose.subject"));
    final NoteEditor text;
    final Checkbox signed = new Checkbox(Texts.text("communication.compose.signed"));
    final Checkbox quoting = new Checkbox(Texts.text("communication.compose.quoting"));
    private final Button copies = new Button(Texts.text("communication.compose.copies"));

    /** @param draftKey under which the browser keeps what is typed until the server has it */
    ComposerForm(CommunicationRoom room, List<Mailbox> senders, String draftKey) {
        addClassName("composer-form");
        from.setLabel(Texts.text("communication.compose.from"));
        from.setItems(senders);
        from.setItemLabelGenerator(ComposerForm::sender);
        from.setWidthFull();
        to = new AddressField(Texts.text("communication.compose.to"), room.addressees());
        cc = new AddressField(Texts.text("communication.compose.cc"), room.addressees());
        bcc = new AddressField(Texts.text("communication.compose.bcc"), room.addressees());
        copies.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        copies.addClickListener(click -> {
            showCopies(true);
            cc.focus();
        });
        subject.setMaxLength(LONGEST_SUBJECT);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.setWidthFull();
        text = new NoteEditor(
                Texts.text("communication.compose.text"), Texts.text("communication.compose.placeholder"), draftKey);
        Div whom = new Div(to, copies);
        whom.addClassName("composer-whom");
        Div more = new Div(signed, signature(room), quoting);
        more.addClassNames("crm-row", "crm-wrap");
        add(from, whom, cc, bcc, subject, text, more);
    }

    private Button signature(CommunicationRoom room) {
        Button change = new Button(
                Icon.small("pencil"),
                click -> from.getOptionalValue()
                        .ifPresent(mailbox -> new SignatureDialog(room, mailbox, () -> offer(room.senders())).open()));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        change.setAriaLabel(Texts.text("communication.signature.change"));
        change.setTooltipText(Texts.text("communication.signature.change"));
        return change;
    }

    /** The same mailboxes as they stand now. */
    private void offer(List<Mailbox> senders) {
        UUID chosen = from.getValue().id();
        from.setItems(senders);
        senders.stream().filter(one -> one.id().equals(chosen)).findFirst().ifPresent(from::setValue);
    }

    private static String sender(Mailbox mailbox) {
        return mailbox.name().equals(mailbox.address())
                ? mailbox.address()
                : mailbox.name() + " <" + mailbox.address() + ">";
    }

    private void showCopies(boolean shown) {
        cc.setVisible(shown);
        bcc.setVisible(shown);
        copies.setVisible(!shown);
    }

    void show(Letter letter, List<Address> likely) {
        Stream<Mailbox> senders = from.getListDataView().getItems();
        List<Mailbox> all = senders.toList();
        all.stream()
                .filter(one -> one.id().equals(letter.mailbox()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(from::setValue);
        Stream.of(to, cc, bcc).forEach(field -> field.propose(likely));
        to.take(letter.to());
        cc.take(letter.cc());
        bcc.take(letter.bcc());
        showCopies(!letter.cc().isEmpty() || !letter.bcc().isEmpty());
        subject.setValue(letter.subject());
        text.setValue(letter.html());
        signed.setValue(letter.signed());
        quoting.setValue(letter.quoting());
        quoting.setVisible(letter.answered() != null);
        quoting.setLabel(Texts.text(
                letter.manner() == Manner.FORWARD
                        ? "communication.compose.passing-on"
                        : "communication.compose.quoting"));
    }

    /** What stands there now. @param before what it was, with what is no field */
    Letter letter(Letter before, List<Letter.Along> files) {
        return new Letter(
                before.manner(),
                before.answered(),
                from.getValue() == null ? null : from.getValue().id(),
                to.addresses(),
                cc.addresses(),
                bcc.addresses(),
                subject.getValue(),
                text.getValue(),
                files,
                quoting.getValue(),
                signed.getValue(),
                before.template(),
                before.turn());
    }

    void onChange(Runnable changed) {
        text.onChange(html -> changed.run());
        Stream.<HasValue<?, ?>>of(from, to, cc, bcc, subject, signed, quoting)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    /** What is wrong stands at its field. @return sentences that belong to none */
    List<String> mark(BadInput bad) {
        clearMarks();
        List<String> others = new ArrayList<>();
        for (BadInput.Field wrong : bad.fields()) {
            String name = wrong.field().replaceAll("[\\[.].*", "");
            switch (name) {
                case "to" -> invalid(to, wrong.message());
                case "cc" -> invalidCopy(cc, wrong.message());
                case "bcc" -> invalidCopy(bcc, wrong.message());
                case "subject" -> invalid(subject, wrong.message());
                case "mailbox" -> invalid(from, wrong.message());
                case "text", "html" -> text.setInvalid(wrong.message());
                default -> others.add(wrong.message());
            }
        }
        focusFirstWrong();
        return others;
    }

    private void invalidCopy(AddressField field, String why) {
        showCopies(true);
        invalid(field, why);
    }

    private static void invalid(HasValidation field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
    }

    private void focusFirstWrong() {
        if (to.isInvalid()) {
            to.focus();
        } else if (cc.isInvalid()) {
            cc.focus();
        } else if (bcc.isInvalid()) {
            bcc.focus();
        } else if (subject.isInvalid()) {
            subject.focus();
        }
    }

    void clearMarks() {
        Stream.<HasValidation>of(from, to, cc, bcc, subject).forEach(field -> field.setInvalid(false));
        text.setInvalid(null);
    }

    /** Where one begins: whom to, or the words where that is known. */
    void focusFirst() {
        if (to.getValue().isEmpty()) {
            to.focus();
        } else if (subject.isEmpty()) {
            subject.focus();
        } else {
            text.focus();
        }
    }

    /** Below one's own words; {@code null} for none. */
    String signature() {
        return from.getOptionalValue()
                .filter(mailbox -> signed.getValue())
                .map(Mailbox::signature)
                .filter(Objects::nonNull)
                .orElse(null);
    }
}
