package org.callboard.support;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queues of tickets, and the next one to work on. */
public interface Queues {

    /** Those that the current user works in, in order; managers see all. */
    List<Queue> mine();

    /** All of them; for those who set them up, and for forms. */
    List<Queue> all();

    /** @throws org.callboard.kernel.Forbidden for all but support managers and admins */
    Queue put(Queue queue);

    /**
     * Tickets under way, the nearest due first; those without come last.
     *
     * @param queue key; {@code null} for all that the current user works in
     * @param whose {@code null} for everybody's, {@code "-"} for nobody's, else a username
     * @param state {@code null} for open and waiting ones
     * @param before {@link Tickets.Slice#next} of the slice before
     * @param size 1 to 200
     */
    Tickets.Slice<TicketLine> list(String queue, String whose, TicketState state, String before, int size);

    /** Open ones by queue, up to 1,000 each, of those that the current user works in. */
    java.util.Map<String, Integer> counts();

    /** The next one for the current user: their own most pressing open one, else nobody's, which becomes theirs. */
    Optional<UUID> next(UUID after);

    /**
     * @param key in kebab case, for ever
     * @param team whose people work in it
     * @param level whose tickets wait in it by themselves; {@code null} when only rules send them
     * @param mailbox which answers go from; {@code null} for that of the conversation
     */
    record Queue(String key, String name, String team, Level level, UUID mailbox, int position, boolean retired) {}
}
