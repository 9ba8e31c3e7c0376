package org.callboard.support.step;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.decision.Decided;
import org.callboard.kernel.release.Releases;
import org.callboard.rules.support.LeavesAt;
import org.callboard.rules.support.Promised;
import org.callboard.rules.support.WarnAt;
import org.callboard.support.Contracts.Contract;
import org.callboard.support.Level;
import org.callboard.support.level.Clocks;
import org.callboard.support.level.Promise;
import org.callboard.support.level.RunningTimers;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.springframework.stereotype.Component;

/** Promises what the rules say, when a ticket comes and whenever its priority, company or contract is another. */
@Component
public class Promising {

    private static final String DECISION = "service-level";
    private static final int NO_WARNING_BEFORE_THE_END = 100;

    private final TicketRows rows;
    private final Judging judging;
    private final Tiers tiers;
    private final Clocks clocks;
    private final RunningTimers timers;
    private final Releases releases;
    private final Clock clock;

    Promising(
            TicketRows rows,
            Judging judging,
            Tiers tiers,
            Clocks clocks,
            RunningTimers timers,
            Releases releases,
            Clock clock) {
        this.rows = rows;
        this.judging = judging;
        this.tiers = tiers;
        this.clocks = clocks;
        this.timers = timers;
        this.releases = releases;
        this.clock = clock;
    }

    /** In the step of the process that promises; timers are set when the work begins. */
    void first(TicketRow ticket, int release, String instance) {
        promise(ticket, release, instance);
    }

    /** In the caller's transaction, which holds the ticket; running timers follow. */
    public void again(UUID id) {
        rows.lock(id).filter(ticket -> ticket.state().isUnderWay()).ifPresent(ticket -> {
            promise(ticket, releases.current(), null);
            timers.follow(id);
        });
    }

    private void promise(TicketRow ticket, int release, String instance) {
        Decided decided = judging.decide(DECISION, release, ticket.id(), instance, List.of(judging.toPromise(ticket)));
        decided.findings(Promised.class).stream()
                .min(Comparator.comparing(Promised::resolution).thenComparing(Promised::calendar))
                .map(found -> clocks.promise(ticket.id(), promise(ticket, found, decided), ticket.openedAt()))
                .ifPresent(columns -> rows.write(ticket.id(), columns, clock.instant()));
    }

    private Promise promise(TicketRow ticket, Promised found, Decided decided) {
        Optional<String> agreed = tiers.contract(ticket.companyId()).map(Contract::calendar);
        int warn = decided.findings(WarnAt.class).stream()
                .mapToInt(WarnAt::percent)
                .min()
                .orElse(NO_WARNING_BEFORE_THE_END);
        Map<Level, Integer> ladder = new EnumMap<>(Level.class);
        decided.findings(LeavesAt.class)
                .forEach(leaves -> ladder.merge(Level.valueOf(leaves.level()), leaves.percent(), Math::min));
        return new Promise(
                agreed.orElse(found.calendar()),
                Duration.ofMinutes(found.firstResponse()),
                Duration.ofMinutes(found.resolution()),
                warn,
                ladder);
    }
}
