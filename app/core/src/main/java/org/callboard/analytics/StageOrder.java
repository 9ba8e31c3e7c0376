package org.callboard.analytics;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Stage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where stages stand in their pipelines, as the deployed models have it. */
@Component
class StageOrder {

    private final ObjectProvider<Pipelines> pipelines;

    StageOrder(ObjectProvider<Pipelines> pipelines) {
        this.pipelines = pipelines;
    }

    /** A stage that the newest model no longer has stands before all others. */
    Visit visit(UUID deal, String pipeline, String stage, String name, boolean open, Instant at) {
        Optional<Stage> known = known(pipeline, stage);
        return new Visit(
                deal,
                pipeline,
                stage,
                known.map(Stage::name).orElse(name == null ? stage : name),
                known.map(Stage::order).orElse(0),
                known.map(Stage::isOpen).orElse(open),
                at);
    }

    /**
     * Stages that a deal goes on through: those that are open and that are won, in the order of the board.
     *
     * @throws BadInput when there is no such pipeline
     */
    List<Stage> ofFunnel(String pipeline) {
        Pipelines deployed = pipelines.getIfAvailable();
        return Optional.ofNullable(deployed)
                .flatMap(all -> all.newest(pipeline))
                .orElseThrow(() -> new BadInput("pipeline", "There is no such pipeline."))
                .stages()
                .stream()
                .filter(stage -> stage.kind() != Stage.Kind.LOST)
                .sorted(Comparator.comparingInt(Stage::order))
                .toList();
    }

    Optional<Stage> known(String pipeline, String stage) {
        Pipelines deployed = pipelines.getIfAvailable();
        return deployed == null || pipeline == null || stage == null
                ? Optional.empty()
                : deployed.newest(pipeline).flatMap(newest -> newest.stage(stage));
    }
}
