package org.callboard.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.FormFacts;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the task of a stage offers: the stages that the model leads to from here, and the managed reasons of a loss. */
@Component
class NextStageForm implements FormFacts {

    private final Pipelines pipelines;
    private final DealChoices choices;

    NextStageForm(Pipelines pipelines, DealChoices choices) {
        this.pipelines = pipelines;
        this.choices = choices;
    }

    @Override
    public String form() {
        return "deal/next-stage";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(UUID deal, Map<String, Object> variables) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Optional<Standing> standing = pipelines.standing(deal.toString());
        standing.ifPresent(there -> {
            List<Stage> next = next(there.pipeline(), there.stage());
            facts.put(
                    "nextStages",
                    next.stream().map(stage -> choice(stage.name(), stage.id())).toList());
            next.stream()
                    .filter(stage -> stage.kind() == Stage.Kind.LOST)
                    .findFirst()
                    .ifPresent(lost -> facts.put("lostStage", lost.id()));
        });
        facts.put("lostReasons", chosen(DealChoices.LOST_REASONS));
        facts.put("competitors", chosen(DealChoices.COMPETITORS));
        return facts;
    }

    private static List<Stage> next(Pipeline pipeline, String from) {
        return pipeline.stage(from).map(Stage::leadsTo).orElse(List.of()).stream()
                .flatMap(id -> pipeline.stage(id).stream())
                .toList();
    }

    private List<Map<String, String>> chosen(String list) {
        return choices.of(list).stream()
                .filter(choice -> !choice.retired())
                .map(choice -> choice(choice.name(), choice.name()))
                .toList();
    }

    private static Map<String, String> choice(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
