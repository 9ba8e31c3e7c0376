package org.callboard.support.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.Messages;
import org.callboard.kernel.BadInput;
import org.callboard.records.HouseRecords;
import org.callboard.support.Queues;
import org.callboard.support.ReplyDraft;
import org.callboard.support.desk.QueueBook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends what was answered: into the conversation that the customer wrote in, else to their address, else nowhere. */
@Component
class TicketAnswers {

    private final ObjectProvider<Messages> messages;
    private final WordRows words;
    private final HouseRecords records;
    private final QueueBook queues;

    TicketAnswers(ObjectProvider<Messages> messages, WordRows words, HouseRecords records, QueueBook queues) {
        this.messages = messages;
        this.words = words;
        this.records = records;
        this.queues = queues;
    }

    /** @return the message that is queued; empty when the customer has no address and reads it elsewhere */
    Optional<UUID> send(TicketRow ticket, UUID reply, Wording.Said said, ReplyDraft draft) {
        Optional<UUID> answered = words.lastMessageOfCustomer(ticket.id());
        List<Address> to = answered.isPresent() ? List.of() : address(ticket);
        if (answered.isEmpty() && to.isEmpty()) {
            requireNoFiles(draft);
            return Optional.empty();
        }
        return Optional.of(messages.getObject()
                .send(new MessageDraft(
                        null,
                        mailbox(ticket, draft),
                        to,
                        null,
                        null,
                        answered.isPresent() ? null : "[" + ticket.number() + "] " + ticket.subject(),
                        said.text(),
                        said.html(),
                        TicketNews.subject(ticket.id()),
                        answered.orElse(null),
                        draft.files(),
                        null,
                        null,
                        null,
                        null,
                        "ticket-reply " + reply)));
    }

    /** They would be lost without a word. */
    private static void requireNoFiles(ReplyDraft draft) {
        if (!draft.files().isEmpty()) {
            throw new BadInput(
                    "files",
                    "Files go by mail, and no address of this customer is known. Give the ticket one, or take the files away.");
        }
    }

    private UUID mailbox(TicketRow ticket, ReplyDraft draft) {
        return draft.mailbox() != null
                ? draft.mailbox()
                : queues.find(ticket.queue()).map(Queues.Queue::mailbox).orElse(null);
    }

    private List<Address> address(TicketRow ticket) {
        if (ticket.personId() == null) {
            return ticket.email() == null
                    ? List.of()
                    : List.of(new Address(ticket.email(), ticket.contactName(), null));
        }
        String email = records.get("person", ticket.personId()).text("email");
        return email == null ? List.of() : List.of(new Address(email, null, ticket.personId()));
    }
}
