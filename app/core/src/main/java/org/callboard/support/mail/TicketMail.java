package org.callboard.support.mail;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.callboard.communication.Direction;
import org.callboard.communication.MessageEvent;
import org.callboard.communication.MessageView;
import org.callboard.kernel.Ids;
import org.callboard.support.Tickets;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.callboard.support.ticket.TicketTalk;
import org.callboard.support.ticket.WordRows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What comes and goes in a ticket's conversation stands with the ticket, in the transaction that keeps the message. */
@Component
class TicketMail {

    private static final String MESSAGE = "communication.message-";

    private final HouseMail mail;
    private final TicketRows rows;
    private final WordRows words;
    private final TicketTalk talk;
    private final Clock clock;

    TicketMail(HouseMail mail, TicketRows rows, WordRows words, TicketTalk talk, Clock clock) {
        this.mail = mail;
        this.rows = rows;
        this.words = words;
        this.talk = talk;
        this.clock = clock;
    }

    @EventListener
    void on(MessageEvent event) {
        if (!event.subject().type().equals(Tickets.KIND)
                || !event.what().startsWith(MESSAGE)
                || !(event.details().get("messageId") instanceof String message)) {
            return;
        }
        String state =
                event.what().substring(MESSAGE.length()).replace('-', '_').toUpperCase(Locale.ROOT);
        if (!words.delivery(UUID.fromString(message), state)) {
            mail.find(message).ifPresent(found -> spoken(event.subject().id(), found, state));
        }
    }

    private void spoken(UUID ticket, MessageView message, String state) {
        if (message.direction() == Direction.IN && state.equals("RECEIVED")) {
            rows.lock(ticket).ifPresent(row -> talk.customerSaid(row, came(row, message), message.autoSubmitted()));
        } else if (message.direction() == Direction.OUT && state.equals("SENT") && message.author() != null) {
            rows.lock(ticket).ifPresent(row -> went(row, message));
        }
    }

    private static WordRows.Said came(TicketRow ticket, MessageView message) {
        return new WordRows.Said(
                Ids.next(),
                ticket.id(),
                true,
                HouseMail.name(message),
                message.from().personId(),
                HouseMail.text(message),
                message.id());
    }

    /** Somebody answered beside the desk, in the conversation itself. */
    private void went(TicketRow ticket, MessageView message) {
        WordRows.Said said = new WordRows.Said(
                Ids.next(), ticket.id(), false, message.author(), null, HouseMail.text(message), message.id());
        if (words.reply(said, "SENT", clock.instant())) {
            talk.houseSaid(ticket);
        }
    }
}
