package org.callboard.support.ticket;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Ids;
import org.callboard.records.RequestKeys;
import org.callboard.support.ReplyDraft;
import org.callboard.support.TicketState;
import org.callboard.support.level.RunningTimers;
import org.springframework.stereotype.Component;

/** What house and customer say to each other, and what the ticket's process hears of it; in the caller's transaction. */
@Component
public class TicketTalk {

    private static final int LONGEST = 50_000;

    private final TicketGate gate;
    private final WordRows words;
    private final TicketAnswers answers;
    private final Wording wording;
    private final Turns turns;
    private final TicketNews news;
    private final RunningTimers timers;
    private final RequestKeys keys;
    private final TicketProcess process;
    private final Clock clock;

    TicketTalk(
            TicketGate gate,
            WordRows words,
            TicketAnswers answers,
            Wording wording,
            Turns turns,
            TicketNews news,
            RunningTimers timers,
            RequestKeys keys,
            TicketProcess process,
            Clock clock) {
        this.gate = gate;
        this.words = words;
        this.answers = answers;
        this.wording = wording;
        this.turns = turns;
        this.news = news;
        this.timers = timers;
        this.keys = keys;
        this.process = process;
        this.clock = clock;
    }

    UUID reply(UUID ticket, ReplyDraft draft) {
        TicketRow row = gate.lockToChange(ticket);
        UUID id = Ids.next();
        if (draft.key() != null) {
            UUID before = keys.take(draft.key(), "ticket-reply", request(ticket, draft), id)
                    .orElse(null);
            if (before != null) {
                return before;
            }
        }
        if (row.state() == TicketState.CLOSED) {
            throw new Conflict("The ticket is closed. Reopen it, then answer.");
        }
        if (draft.then() == TicketState.CLOSED) {
            throw new BadInput(
                    "then", "Say OPEN, WAITING or SOLVED; what is solved is closed when the customer agrees.");
        }
        Wording.Said said = wording.of(row, draft);
        words.reply(
                new WordRows.Said(id, row.id(), false, gate.viewer().username(), null, said.text(), null),
                null,
                clock.instant());
        answers.send(row, id, said, draft).ifPresent(message -> words.carriedBy(id, message));
        answered(row, "Answered the customer");
        then(row, draft.then());
        return id;
    }

    private static Map<String, Object> request(UUID ticket, ReplyDraft draft) {
        Map<String, Object> request = new HashMap<>();
        request.put("ticket", ticket.toString());
        request.put("text", String.valueOf(draft.html() == null ? draft.text() : draft.html()));
        request.put("then", draft.then().name());
        if (!draft.files().isEmpty()) {
            request.put("files", draft.files().toString());
        }
        return request;
    }

    /** Somebody of the house answered beside the desk. */
    public void houseSaid(TicketRow row) {
        answered(row, "Answered the customer by mail");
    }

    private void answered(TicketRow row, String text) {
        news.happened(row.id(), "ticket-answered", text, Map.of());
        turns.answered(row);
        if (row.firstRespondedAt() == null && row.state() == TicketState.OPEN) {
            timers.follow(row.id());
        }
        if (row.firstRespondedAt() == null && row.breached()) {
            process.answeredLate(row);
        }
    }

    private void then(TicketRow row, TicketState then) {
        if (then == TicketState.WAITING && turns.waitForCustomer(row)) {
            process.customerAsked(row);
        } else if (then == TicketState.SOLVED && turns.solve(row, null)) {
            process.solved(row);
        }
    }

    UUID note(UUID ticket, String text) {
        TicketRow row = gate.lockToChange(ticket);
        UUID id = Ids.next();
        words.note(id, row.id(), gate.viewer().username(), text("text", text), clock.instant());
        news.happened(row.id(), "note-added", "Added an internal note", Map.of());
        news.notice(row, "note-added", "Note on " + row.title());
        return id;
    }

    /**
     * The customer spoke. Who waits for them goes on; what was solved or closed is open again.
     *
     * @param row held by the caller
     * @param said whose text may be long: it came, so it is kept
     * @param machine whether no person wrote it: nothing goes on because of it
     */
    public void customerSaid(TicketRow row, WordRows.Said said, boolean machine) {
        if (!words.reply(said, null, clock.instant())) {
            return;
        }
        news.happened(row.id(), "customer-replied", "The customer replied", Map.of());
        if (machine) {
            return;
        }
        turns.customerSpoke(row);
        if (turns.goOn(row)) {
            process.customerReplied(row);
        } else if (turns.reopen(row, "the customer replied")) {
            process.reopened(row);
        }
        if (row.owner() != null) {
            news.notice(row, "customer-replied", "The customer replied: " + row.title(), Set.of(row.owner()));
        }
    }

    static String text(String field, String text) {
        if (text == null || text.isBlank()) {
            throw new BadInput(field, "Write something.");
        }
        if (text.length() > LONGEST) {
            throw new BadInput(field, "At most " + LONGEST + " characters.");
        }
        if (text.indexOf('\u0000') >= 0) {
            throw new BadInput(field, "Holds a character that is no text (U+0000).");
        }
        return text.strip();
    }
}
