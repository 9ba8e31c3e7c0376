package org.callboard.deal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.SubjectGone;
import org.callboard.kernel.WorkingDays;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.signals.Signals;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people do about a deal keeps it fresh: it gets rotten that many working days after the last of it. Steps of its
 * process and rules do not count. Its open tasks go with it to another owner. Boards are told of everything.
 */
@Component
class DealActivity {

    /** Whom a change of a deal is for: open boards. */
    static final String CHANNEL = "deals";

    /** Moves note their own activity, with the date that the new stage sets. */
    private static final Set<String> MOVES = Set.of(
            "deal.opened",
            "deal.moved",
            "deal.won",
            "deal.lost",
            "deal.cancelled",
            "deal.reopened",
            "deal.switched",
            "deal.created");

    private final JdbcClient jdbc;
    private final WorkingDays days;
    private final Pipelines pipelines;
    private final CurrentUser currentUser;
    private final DealStore rows;
    private final ContactRows contacts;
    private final Signals signals;
    private final Clock clock;

    DealActivity(
            JdbcClient jdbc,
            WorkingDays days,
            Pipelines pipelines,
            CurrentUser currentUser,
            DealStore rows,
            ContactRows contacts,
            Signals signals,
            Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.pipelines = pipelines;
        this.currentUser = currentUser;
        this.rows = rows;
        this.contacts = contacts;
        this.signals = signals;
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        if (!event.subject().type().equals(Deals.KIND)) {
            return;
        }
        signals.tell(CHANNEL, event.subject().id().toString());
        if (event.details().get("owner") instanceof Map<?, ?> change && change.get("from") instanceof String former) {
            pipelines.giveTasks(event.subject().id().toString(), former, (String) change.get("to"));
        }
        if (!MOVES.contains(event.what()) && byPerson()) {
            fresh(event.subject().id());
        }
    }

    /** Those who keep a copy of what is gone drop it. */
    @EventListener
    void on(SubjectGone gone) {
        rows.forget(gone.subject().type(), gone.subject().id());
        if (gone.subject().type().equals("person")) {
            contacts.forget(gone.subject().id());
        }
    }

    private boolean byPerson() {
        Optional<Cause> cause = Causes.current();
        return cause.map(known -> known.kind() == Cause.Kind.PERSON)
                .orElse(currentUser.ifKnown().isPresent());
    }

    private record Clocked(int rottenAfter, Instant rottenAt) {}

    private void fresh(UUID deal) {
        Instant now = clock.instant();
        jdbc
                .sql("""
                        update deal.deal set last_activity_at = greatest(last_activity_at, ?)
                        where id = ? and merged_into is null and state = 'OPEN'
                        returning rotten_after, rotten_at
                        """)
                .params(now.atOffset(ZoneOffset.UTC), deal)
                .query((row, n) -> row.getObject(1) == null
                        ? null
                        : new Clocked(
                                row.getInt(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .filter(known -> known != null)
                .forEach(known -> put(deal, known, days.endAfter(now, known.rottenAfter())));
    }

    /** Dates are ends of days, so that of all that is done on one day only the first moves them. */
    private void put(UUID deal, Clocked known, Instant rottenAt) {
        if (rottenAt.isAfter(known.rottenAt())) {
            jdbc.sql("update deal.deal set rotten_at = ? where id = ?")
                    .params(rottenAt.atOffset(ZoneOffset.UTC), deal)
                    .update();
            pipelines.retime(deal.toString());
        }
    }
}
