package org.callboard.support.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The clocks of a ticket and when they stood still, at hand: turned in memory, written in one go.
 *
 * @param clocks the first response first
 * @param pauses in their order
 */
record Clockwork(UUID ticket, List<ClockRow> clocks, List<Pause> pauses) {

    Clockwork {
        clocks = List.copyOf(clocks);
        pauses = List.copyOf(pauses);
    }

    Clockwork with(UnaryOperator<ClockRow> turned) {
        return new Clockwork(ticket, clocks.stream().map(turned).toList(), pauses);
    }

    Optional<ClockRow> of(ClockKind kind) {
        return clocks.stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** {@code null} while they run. */
    Instant pausedSince() {
        Pause last = pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
        return last == null || last.to() != null ? null : last.from();
    }

    /** Promises whose time is over are broken. */
    Clockwork broken(Instant at) {
        return with(one -> one.isOver(at) ? one.breached(one.dueAt()) : one);
    }

    /** Nothing happens when they stand still already. */
    Clockwork paused(Instant at) {
        if (pausedSince() != null) {
            return this;
        }
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, null));
        return new Clockwork(ticket, clocks, more);
    }

    Clockwork resumed(Instant at) {
        Instant since = pausedSince();
        if (since == null) {
            return this;
        }
        List<Pause> ended = new ArrayList<>(pauses.subList(0, pauses.size() - 1));
        ended.add(new Pause(since, at.isBefore(since) ? since : at));
        return new Clockwork(ticket, clocks, ended);
    }
}
