package org.callboard.support;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Tickets within the current user's sight; lists, changes of fields, tags, merges, imports and exports are those of every
 * {@linkplain org.callboard.records.Records record} of kind {@code ticket}.
 *
 * <p>Each act may refuse with {@link org.callboard.kernel.NotFound} (not there, or out of sight), {@link
 * org.callboard.kernel.Forbidden}, {@link org.callboard.kernel.BadInput} or {@link org.callboard.kernel.Conflict} (the state
 * does not allow it).
 */
public interface Tickets {

    String KIND = "ticket";

    /** A merged one answers with the one it lives on in. */
    TicketView get(UUID ticket);

    /** It and its process are born together. */
    UUID open(TicketDraft draft);

    /**
     * Answers the customer, by mail where they have an address; the mail waits in the outbox while the provider is away.
     *
     * @return id of the reply
     */
    UUID reply(UUID ticket, ReplyDraft draft);

    /** For colleagues alone. @return id of the note */
    UUID note(UUID ticket, String text);

    /** What was said, newest first. @param before key of the slice before; {@code null} for the newest. @param size 1 to 200 */
    Slice<Word> words(UUID ticket, String before, int size);

    /** To the next level, or the one that is named. @param reason one sentence for whoever gets it */
    TicketView escalate(UUID ticket, Level to, String reason);

    /** The clocks stand still until the customer replies. */
    TicketView waitForCustomer(UUID ticket);

    /** The house goes on without the customer's answer. */
    TicketView resume(UUID ticket);

    /** @param solution what it was, one sentence; may be {@code null} */
    TicketView solve(UUID ticket, String solution);

    /** From solved or closed. */
    TicketView reopen(UUID ticket, String reason);

    /** The customer agrees: what is solved is closed. */
    TicketView close(UUID ticket);

    /** Gives it to somebody. @param username {@code null} for nobody */
    TicketView assign(UUID ticket, String username);

    /** Moves replies into a new ticket of the same customer, and links both. @return id of the new one */
    UUID split(UUID ticket, String subject, List<UUID> replies);

    /** @param kind {@code RELATED}, {@code CAUSED_BY} or {@code DUPLICATE_OF} */
    void link(UUID ticket, UUID other, String kind);

    void unlink(UUID ticket, UUID other);

    /** Links, parent and children, newest first; at most 100, those in sight. */
    List<Linked> links(UUID ticket);

    /** Usernames of those who hear of it. */
    List<String> watchers(UUID ticket);

    void watch(UUID ticket, String username);

    void unwatch(UUID ticket, String username);

    /**
     * Tickets of a person or a company that the current user may see, newest first; for its 360. Whoever sees the customer
     * sees that there are tickets, not what was said in them.
     */
    Slice<TicketLine> of(org.callboard.kernel.Subject customer, String before, int size);

    /** @param kind {@code PARENT}, {@code CHILD} or a kind of link */
    record Linked(String kind, TicketLine ticket) {}

    /** @param next pass it as {@code before}; {@code null} at the end */
    record Slice<T>(List<T> items, String next) {

        /**
         * @param found what was found when one more than wanted was asked for
         * @param key of an item, which the next slice begins after
         */
        public static <T> Slice<T> of(List<T> found, int size, Function<T, Object> key) {
            return found.size() <= size
                    ? new Slice<>(found, null)
                    : new Slice<>(
                            found.subList(0, size),
                            key.apply(found.get(size - 1)).toString());
        }
    }
}
