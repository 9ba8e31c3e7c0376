package org.callboard.deal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Stage;
import org.springframework.stereotype.Component;

/** What other systems call the stages of their files, as a stage of ours; what nobody knows stays as it is written. */
@Component
class StagesElsewhere {

    /** Which open stage it is, from 0. */
    private static final Map<String, Integer> OPEN =
            Map.of("prospecting", 0, "appointment scheduled", 0, "engaging", 1, "needs analysis", 1);

    private static final Map<String, Stage.Kind> CLOSED = Map.of(
            "won",
            Stage.Kind.WON,
            "closed won",
            Stage.Kind.WON,
            "closedwon",
            Stage.Kind.WON,
            "lost",
            Stage.Kind.LOST,
            "closed lost",
            Stage.Kind.LOST,
            "closedlost",
            Stage.Kind.LOST);

    private final Pipelines pipelines;

    StagesElsewhere(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    String here(Object pipeline, String typed) {
        Optional<Pipeline> of = pipeline == null
                ? pipelines.newest(Pipelines.USUAL)
                : pipelines.newest(pipeline.toString().strip());
        return of.filter(model -> DealBirth.find(model, typed).isEmpty())
                .flatMap(model -> elsewhere(model, typed.strip().toLowerCase(Locale.ROOT)))
                .map(Stage::id)
                .orElse(typed);
    }

    private static Optional<Stage> elsewhere(Pipeline model, String typed) {
        if (CLOSED.containsKey(typed)) {
            return model.stages().stream()
                    .filter(stage -> stage.kind() == CLOSED.get(typed))
                    .findFirst();
        }
        List<Stage> open = model.stages().stream().filter(Stage::isOpen).toList();
        return Optional.ofNullable(OPEN.get(typed))
                .filter(place -> place < open.size())
                .map(open::get);
    }
}
