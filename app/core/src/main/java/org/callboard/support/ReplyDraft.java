package org.callboard.support;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody of the house writes to the customer of a ticket.
 *
 * @param text plain words, {@code null} where {@code html} says them; may hold placeholders of templates like {@code {{person.firstName}}} when a canned answer brought
 *     them
 * @param html the same with its formatting, as far as mails may carry it; {@code null} for plain words alone
 * @param files ids of files that go along
 * @param then what the ticket is afterwards: {@code OPEN} (nothing is {@code OPEN}), {@code WAITING}, {@code SOLVED}
 * @param mailbox which it goes from; {@code null} for that of the conversation, else the queue's
 * @param values placeholders that are given
 * @param key the same one of the same author is the same reply; may be {@code null}
 */
public record ReplyDraft(
        String text,
        String html,
        List<UUID> files,
        TicketState then,
        UUID mailbox,
        Map<String, String> values,
        String key) {

    public ReplyDraft {
        files = files == null ? List.of() : List.copyOf(files);
        values = values == null ? Map.of() : Map.copyOf(values);
        then = then == null ? TicketState.OPEN : then;
    }

    /** Plain words. */
    public ReplyDraft(
            String text, List<UUID> files, TicketState then, UUID mailbox, Map<String, String> values, String key) {
        this(text, null, files, then, mailbox, values, key);
    }

    public static ReplyDraft of(String text) {
        return new ReplyDraft(text, null, null, null, null, null);
    }
}
