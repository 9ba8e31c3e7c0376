package org.callboard.ui.communication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.callboard.communication.Mailbox;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Which mailbox a message goes from, and how it signs. */
class SenderField extends Select<Mailbox> {

    private final transient CommunicationRoom room;
    private final Button signing = new Button(Icon.small("pencil"), click -> sign());

    SenderField(CommunicationRoom room, List<Mailbox> senders) {
        this.room = room;
        setLabel(Texts.text("communication.compose.from"));
        setItems(senders);
        setItemLabelGenerator(SenderField::words);
        setWidthFull();
        signing.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        signing.setAriaLabel(Texts.text("communication.signature.change"));
        signing.setTooltipText(Texts.text("communication.signature.change"));
    }

    private static String words(Mailbox mailbox) {
        return mailbox.name().equals(mailbox.address())
                ? mailbox.address()
                : mailbox.name() + " <" + mailbox.address() + ">";
    }

    /** The one of this id, else the first. */
    void choose(UUID wanted) {
        List<Mailbox> all = getListDataView().getItems().toList();
        all.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(this::setValue);
    }

    /** Changes how the chosen one signs. */
    Button signing() {
        return signing;
    }

    private void sign() {
        getOptionalValue().ifPresent(mailbox -> new SignatureDialog(room, mailbox, this::lookAgain).open());
    }

    /** The same mailboxes as they stand now. */
    private void lookAgain() {
        UUID chosen = getValue().id();
        setItems(room.senders());
        choose(chosen);
    }

    /** Below one's own words; {@code null} for none. */
    String signature() {
        return getOptionalValue().map(Mailbox::signature).orElse(null);
    }
}
