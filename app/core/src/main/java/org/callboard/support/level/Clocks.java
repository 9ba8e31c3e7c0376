package org.callboard.support.level;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.support.ticket.TicketRows;
import org.springframework.stereotype.Component;

/**
 * Turns the clocks of a ticket, in the caller's transaction, which holds the ticket. Each turn writes what follows for the
 * ticket's own columns, so that lists need no clock. A promise that was broken stays broken, until another promise, in whose
 * time it was not, takes its place.
 */
@Component
public class Clocks {

    private final ClockRows rows;
    private final Counting counting;
    private final TicketRows tickets;
    private final Clock clock;

    Clocks(ClockRows rows, Counting counting, TicketRows tickets, Clock clock) {
        this.rows = rows;
        this.counting = counting;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** @param since when clocks that are new began */
    public void promise(UUID ticket, Promise promise, Instant since) {
        for (ClockKind kind : ClockKind.values()) {
            rows.promise(ticket, kind, promise, since);
        }
        rows.ladder(ticket, promise.ladder());
        judgeAgain(ticket);
        copy(ticket);
    }

    /** Calendars changed: all is counted again. */
    public void countAgain(UUID ticket) {
        judgeAgain(ticket);
        copy(ticket);
    }

    public void pause(UUID ticket, Instant at) {
        breakOverdue(ticket, at);
        rows.pause(ticket, at);
        copy(ticket);
    }

    public void resume(UUID ticket, Instant at) {
        rows.resume(ticket, at);
        copy(ticket);
    }

    /** @return working time that the answer took; empty when it was not the first */
    public Optional<Duration> answered(UUID ticket, Instant at) {
        return stop(ticket, ClockKind.FIRST_RESPONSE, at);
    }

    /** The resolution's clock stops; nobody has to answer any more either. @return working time that it took */
    public Optional<Duration> solved(UUID ticket, Instant at) {
        stop(ticket, ClockKind.FIRST_RESPONSE, at);
        Optional<Duration> took = stop(ticket, ClockKind.RESOLUTION, at);
        rows.pause(ticket, at);
        copy(ticket);
        return took;
    }

    /** The resolution's clock goes on from where it stood. */
    public void reopened(UUID ticket, Instant at) {
        rows.stopped(ticket, ClockKind.RESOLUTION, null);
        rows.resume(ticket, at);
        copy(ticket);
    }

    private Optional<Duration> stop(UUID ticket, ClockKind kind, Instant at) {
        breakOverdue(ticket, at);
        Optional<ClockRow> running = of(ticket, kind).filter(one -> !one.isStopped());
        running.ifPresent(one -> rows.stopped(ticket, kind, at));
        copy(ticket);
        return running.map(one -> counting.worked(one, rows.pauses(ticket), at));
    }

    private Optional<ClockRow> of(UUID ticket, ClockKind kind) {
        return rows.of(ticket).stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** Marks promises whose time is over. @return those that were not marked before */
    public List<ClockKind> breakOverdue(UUID ticket, Instant at) {
        List<ClockKind> broken = new ArrayList<>();
        for (ClockRow one : rows.of(ticket)) {
            boolean over = one.dueAt() != null && !one.dueAt().isAfter(at);
            if (over && one.breachedAt() == null && !one.isStopped()) {
                rows.breached(ticket, one.kind(), one.dueAt());
                broken.add(one.kind());
            }
        }
        if (!broken.isEmpty()) {
            tickets.write(ticket, Map.of("breached", true), clock.instant());
        }
        return broken;
    }

    /** Marks promises that are near their end. @return those that were not marked before, nor broken */
    public List<ClockKind> warnNear(UUID ticket, Instant at) {
        List<ClockKind> near = new ArrayList<>();
        for (ClockRow one : rows.of(ticket)) {
            boolean passed = one.warnAt() != null && !one.warnAt().isAfter(at);
            if (passed && one.warnedAt() == null && one.breachedAt() == null && !one.isStopped()) {
                rows.warned(ticket, one.kind(), at);
                near.add(one.kind());
            }
        }
        return near;
    }

    /** Under another promise or calendar what seemed broken may be in time, and the other way round. */
    private void judgeAgain(UUID ticket) {
        List<Pause> pauses = rows.pauses(ticket);
        for (ClockRow one : rows.of(ticket)) {
            Instant due = counting.after(one, pauses, one.promised());
            Instant until = one.isStopped() ? one.stoppedAt() : clock.instant();
            boolean over = due != null && due.isBefore(until);
            if (over != (one.breachedAt() != null)) {
                rows.breached(ticket, one.kind(), over ? due : null);
            }
            if (!over && one.warnedAt() != null) {
                rows.warned(ticket, one.kind(), null);
            }
        }
    }

    /** What the ticket's own row says of its clocks. */
    private void copy(UUID ticket) {
        List<Pause> pauses = rows.pauses(ticket);
        boolean paused = !pauses.isEmpty() && pauses.get(pauses.size() - 1).to() == null;
        Map<String, Object> columns = new HashMap<>();
        boolean breached = false;
        for (ClockRow one : rows.of(ticket)) {
            boolean still = paused || one.isStopped();
            Instant due = still ? null : counting.after(one, pauses, one.promised());
            Instant warn = still ? null : counting.after(one, pauses, one.warning());
            rows.dues(ticket, one.kind(), due, warn);
            columns.put(one.kind() == ClockKind.FIRST_RESPONSE ? "first_response_due" : "resolution_due", due);
            columns.merge("warn_at", Objects.requireNonNullElse(warn, Instant.MAX), Clocks::earlier);
            breached |= one.breachedAt() != null;
        }
        columns.computeIfPresent("warn_at", (column, moment) -> Instant.MAX.equals(moment) ? null : moment);
        columns.putIfAbsent("warn_at", null);
        columns.put("next_due", nearest(columns.get("first_response_due"), columns.get("resolution_due")));
        columns.put("paused_since", paused ? pauses.get(pauses.size() - 1).from() : null);
        columns.put("breached", breached);
        tickets.write(ticket, columns, clock.instant());
    }

    private static Object earlier(Object one, Object other) {
        return ((Instant) one).isBefore((Instant) other) ? one : other;
    }

    private static Instant nearest(Object one, Object other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
