package org.callboard.communication.track;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.callboard.communication.Deliveries;
import org.callboard.communication.MessageState;
import org.callboard.communication.track.FollowedAddresses.Place;
import org.callboard.kernel.Lit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells people from machines a little later, when it can be seen what else was called; what people did becomes news. */
@Component
@Lit("communication")
class VisitJudge {

    private static final int AT_ONCE = 100;

    private final VisitRows rows;
    private final Deliveries deliveries;
    private final TrackSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    VisitJudge(
            VisitRows rows,
            Deliveries deliveries,
            TrackSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT9S", fixedDelayString = "PT5S")
    public void judge() {
        while (transaction.execute(status -> judgeSome()) == AT_ONCE) {
            // there are more
        }
    }

    private int judgeSome() {
        List<VisitRows.Waiting> waiting = rows.waiting(clock.instant().minus(settings.sweep()), AT_ONCE);
        waiting.forEach(this::judge);
        return waiting.size();
    }

    private void judge(VisitRows.Waiting visit) {
        String machine = machine(visit);
        rows.settle(visit.id(), machine);
        if (machine == null) {
            Place place = visit.place();
            boolean opened = place.isPicture();
            deliveries.report(
                    place.message(),
                    opened ? MessageState.OPENED : MessageState.CLICKED,
                    visit.at(),
                    opened ? null : rows.target(place).orElseThrow());
        }
    }

    /** {@code null} for a person. */
    private String machine(VisitRows.Waiting visit) {
        Instant at = visit.at();
        Instant sent = rows.sentAt(visit.place().message()).orElse(Instant.EPOCH);
        if (at.isBefore(sent.plus(settings.early()))) {
            return "It came within " + settings.early().toSeconds() + " seconds after the message had left.";
        }
        boolean sweeping =
                rows.allCalled(visit.place().message(), at.minus(settings.sweep()), at.plus(settings.sweep()));
        return sweeping ? "All links were called at once." : null;
    }
}
