package org.callboard.deal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.WorkingDays;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Stage;
import org.springframework.stereotype.Component;

/**
 * A deal and its process are born together. One that is over already when it comes, from another system, runs no process
 * but has stood in the first stage since it was opened, and in the last one since it was closed.
 */
@Component
class DealOpening {

    private final Pipelines pipelines;
    private final PassageRows rows;
    private final DealTold told;
    private final WorkingDays days;
    private final CurrentUser currentUser;
    private final Clock clock;

    DealOpening(
            Pipelines pipelines,
            PassageRows rows,
            DealTold told,
            WorkingDays days,
            CurrentUser currentUser,
            Clock clock) {
        this.pipelines = pipelines;
        this.rows = rows;
        this.told = told;
        this.days = days;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** In the transaction that made the deal. @param values as they were checked */
    void open(UUID deal, Map<String, Object> values) {
        String pipeline = (String) values.get("pipeline");
        if (DealState.OPEN.name().equals(values.get("state"))) {
            pipelines.open(pipeline, deal.toString(), (String) values.get("stage"), Map.of());
        } else {
            requireManager();
            past(deal, pipelines.newest(pipeline).orElseThrow(), values);
        }
    }

    /** Who writes down that something was won does not win it by the rules. */
    private void requireManager() {
        Viewer viewer = currentUser.viewer();
        if (!viewer.isAny(Role.SALES_MANAGER, Role.ADMIN)) {
            throw new Forbidden("Deals that are won or lost already are brought in by sales managers and admins."
                    + " Open the deal, then move it.");
        }
    }

    private void past(UUID deal, Pipeline pipeline, Map<String, Object> values) {
        Stage last = pipeline.stage((String) values.get("stage")).orElseThrow();
        pipeline.stages().stream()
                .filter(Stage::isOpen)
                .findFirst()
                .ifPresent(first -> stood(deal, pipeline, first, (LocalDate) values.get("openedOn")));
        stood(deal, pipeline, last, (LocalDate) values.get("closedOn"));
    }

    private void stood(UUID deal, Pipeline pipeline, Stage stage, LocalDate since) {
        Instant written = clock.instant();
        Instant begin = days.startOf(since);
        rows.arrive(new PassageRows.Arrival(
                        deal,
                        pipeline.id(),
                        stage.id(),
                        stage.name(),
                        DealState.valueOf(stage.kind().name()),
                        DealStages.probability(stage),
                        null,
                        null,
                        begin,
                        written,
                        since,
                        days.zone().getId(),
                        true,
                        currentUser.ifKnown().map(Viewer::username).orElse(null)))
                .ifPresent(told::passed);
    }
}
