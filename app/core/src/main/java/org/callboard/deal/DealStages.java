package org.callboard.deal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.WorkingDays;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.StageWatcher;
import org.springframework.stereotype.Component;

/** Follows the token: in the transaction in which it comes to a stage, the deal stands there, too. */
@Component
class DealStages implements StageWatcher {

    private final PassageRows rows;
    private final DealTold told;
    private final WorkingDays workingDays;
    private final CurrentUser currentUser;
    private final Clock clock;

    DealStages(PassageRows rows, DealTold told, WorkingDays workingDays, CurrentUser currentUser, Clock clock) {
        this.rows = rows;
        this.told = told;
        this.workingDays = workingDays;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public void entered(String businessKey, Pipeline pipeline, Stage stage, String from) {
        id(businessKey)
                .flatMap(deal -> rows.arrive(arrival(deal, pipeline, stage)))
                .ifPresent(told::passed);
    }

    private PassageRows.Arrival arrival(UUID deal, Pipeline pipeline, Stage stage) {
        Instant now = clock.instant();
        Integer rottenAfter = stage.isOpen() ? stage.rottenAfterDays() : null;
        Optional<Cause> cause = Causes.current();
        return new PassageRows.Arrival(
                deal,
                pipeline.id(),
                stage.id(),
                stage.name(),
                DealState.valueOf(stage.kind().name()),
                probability(stage),
                rottenAfter,
                rottenAfter == null ? null : workingDays.endAfter(now, rottenAfter),
                now,
                now,
                workingDays.today(),
                workingDays.zone().getId(),
                cause.map(known -> known.kind() == Cause.Kind.PERSON).orElse(username() != null),
                cause.map(Cause::name).orElseGet(this::username));
    }

    static int probability(Stage stage) {
        return switch (stage.kind()) {
            case OPEN -> stage.probability();
            case WON -> 100;
            case LOST -> 0;
        };
    }

    private String username() {
        return currentUser.ifKnown().map(Viewer::username).orElse(null);
    }

    /** Processes about other subjects may have stages as well. */
    private static Optional<UUID> id(String businessKey) {
        try {
            return Optional.of(UUID.fromString(businessKey));
        } catch (IllegalArgumentException noDeal) {
            return Optional.empty();
        }
    }
}
