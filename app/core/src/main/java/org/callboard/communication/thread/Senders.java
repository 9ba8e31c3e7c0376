package org.callboard.communication.thread;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.Viewer;
import org.callboard.communication.Address;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MessageView;
import org.callboard.communication.mailbox.MailboxBook;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;

/** Which mailbox somebody writes from, and under which name. */
@Component
class Senders {

    private final MailboxBook mailboxes;

    Senders(MailboxBook mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** {@code null} when something is wrong with it, which is told. */
    Mailbox mailbox(FieldCheck check, Viewer author, UUID wanted, MessageView answered) {
        List<Mailbox> mine = mailboxes.of(author).stream()
                .filter(one -> one.active() && one.smtp() != null)
                .toList();
        UUID first = wanted != null ? wanted : answered == null ? null : answered.mailboxId();
        Optional<Mailbox> mailbox =
                mine.stream().filter(one -> one.id().equals(first)).findFirst();
        if (mailbox.isEmpty() && wanted == null) {
            mailbox = mine.stream().findFirst();
        }
        if (mailbox.isEmpty()) {
            check.wrong(
                    "mailbox",
                    mine.isEmpty()
                            ? "You write from no mailbox yet. Ask an admin to set one up for you."
                            : "Choose one that you write from: "
                                    + mine.stream().map(Mailbox::address).collect(Collectors.joining(", ")) + ".");
        }
        return mailbox.orElse(null);
    }

    static Address from(Viewer author, Mailbox mailbox) {
        if (mailbox == null) {
            return new Address(author.username(), author.name(), null);
        }
        String name = mailbox.kind() == Mailbox.Kind.PERSONAL ? author.name() : mailbox.name();
        return new Address(mailbox.address(), name, null);
    }
}
