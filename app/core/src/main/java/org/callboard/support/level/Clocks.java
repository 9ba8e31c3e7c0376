package org.callboard.support.level;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Turns the clocks of a ticket, in the caller's transaction, which holds the ticket. Each turn answers what the ticket's own
 * row says of them from now on, so that lists need no clock; the caller writes it. A promise that was broken stays broken,
 * until another promise, in whose time it was not, takes its place.
 */
@Component
public class Clocks {

    private final ClockRows rows;
    private final Counting counting;
    private final Clock clock;

    Clocks(ClockRows rows, Counting counting, Clock clock) {
        this.rows = rows;
        this.counting = counting;
        this.clock = clock;
    }

    /** @param worked working time that it took; empty when the clock was stopped before */
    public record Stopped(Optional<Duration> worked, Map<String, Object> columns) {}

    /** @param since when clocks that are new began */
    public Map<String, Object> promise(UUID ticket, Promise promise, Instant since) {
        rows.promise(ticket, promise, since);
        return countAgain(ticket);
    }

    /** Calendars changed, or promises: all is counted again. */
    public Map<String, Object> countAgain(UUID ticket) {
        Clockwork was = rows.read(ticket);
        return keep(was, was.with(one -> judged(one, was.pauses())));
    }

    public Map<String, Object> pause(UUID ticket, Instant at) {
        Instant now = kept(at);
        Clockwork was = rows.read(ticket);
        rows.pause(ticket, now);
        return keep(was, was.broken(now).paused(now));
    }

    public Map<String, Object> resume(UUID ticket, Instant at) {
        Instant now = kept(at);
        Clockwork was = rows.read(ticket);
        rows.resume(ticket, now);
        return keep(was, was.resumed(now));
    }

    public Stopped answered(UUID ticket, Instant at) {
        return stop(rows.read(ticket), Set.of(ClockKind.FIRST_RESPONSE), ClockKind.FIRST_RESPONSE, kept(at));
    }

    /** The resolution's clock stops; nobody has to answer any more either. */
    public Stopped solved(UUID ticket, Instant at) {
        Clockwork was = rows.read(ticket);
        rows.pause(ticket, kept(at));
        return stop(was, Set.of(ClockKind.values()), ClockKind.RESOLUTION, kept(at));
    }

    private Stopped stop(Clockwork was, Set<ClockKind> kinds, ClockKind asked, Instant at) {
        Clockwork stopped =
                was.broken(at).with(one -> kinds.contains(one.kind()) && !one.isStopped() ? one.stopped(at) : one);
        Optional<Duration> worked =
                was.of(asked).filter(one -> !one.isStopped()).map(one -> counting.worked(one, was.pauses(), at));
        return new Stopped(worked, keep(was, asked == ClockKind.RESOLUTION ? stopped.paused(at) : stopped));
    }

    /** The resolution's clock goes on from where it stood. */
    public Map<String, Object> reopened(UUID ticket, Instant at) {
        Instant now = kept(at);
        Clockwork was = rows.read(ticket);
        rows.resume(ticket, now);
        return keep(
                was,
                was.with(one -> one.kind() == ClockKind.RESOLUTION ? one.stopped(null) : one)
                        .resumed(now));
    }

    /** Marks promises whose time is over. @return those that were not marked before */
    public List<ClockKind> breakOverdue(UUID ticket, Instant at) {
        Clockwork was = rows.read(ticket);
        rows.keep(was, was.broken(at));
        return kinds(was.clocks().stream().filter(one -> one.isOver(at)));
    }

    /** Marks promises that are near their end. @return those that were not marked before, nor broken */
    public List<ClockKind> warnNear(UUID ticket, Instant at) {
        Clockwork was = rows.read(ticket);
        rows.keep(was, was.with(one -> one.isNear(at) ? one.warned(at) : one));
        return kinds(was.clocks().stream().filter(one -> one.isNear(at)));
    }

    private static List<ClockKind> kinds(Stream<ClockRow> clocks) {
        return clocks.map(ClockRow::kind).toList();
    }

    /** Under another promise or calendar what seemed broken may be in time, and the other way round. */
    private ClockRow judged(ClockRow one, List<Pause> pauses) {
        Instant due = counting.after(one, pauses, one.promised());
        Instant until = one.isStopped() ? one.stoppedAt() : clock.instant();
        boolean over = due != null && due.isBefore(until);
        ClockRow judged = over == (one.breachedAt() != null) ? one : one.breached(over ? due : null);
        return over ? judged : judged.warned(null);
    }

    private Map<String, Object> keep(Clockwork was, Clockwork now) {
        boolean paused = now.pausedSince() != null;
        Clockwork dated = now.with(one -> {
            boolean still = paused || one.isStopped();
            return one.dated(
                    still ? null : counting.after(one, now.pauses(), one.promised()),
                    still ? null : counting.after(one, now.pauses(), one.warning()));
        });
        rows.keep(was, dated);
        return dated.clocks().isEmpty() ? Map.of() : columns(dated);
    }

    private static Map<String, Object> columns(Clockwork now) {
        Map<String, Object> columns = new HashMap<>();
        columns.put(
                "first_response_due",
                now.of(ClockKind.FIRST_RESPONSE).map(ClockRow::dueAt).orElse(null));
        columns.put(
                "resolution_due",
                now.of(ClockKind.RESOLUTION).map(ClockRow::dueAt).orElse(null));
        columns.put("next_due", nearest(now, ClockRow::dueAt));
        columns.put("warn_at", nearest(now, ClockRow::warnAt));
        columns.put("paused_since", now.pausedSince());
        columns.put("breached", now.clocks().stream().anyMatch(one -> one.breachedAt() != null));
        return columns;
    }

    private static Instant nearest(Clockwork clocks, Function<ClockRow, Instant> moment) {
        return clocks.clocks().stream()
                .map(moment)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** As exact as the database keeps it: what is counted now is what is counted again later. */
    private static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
