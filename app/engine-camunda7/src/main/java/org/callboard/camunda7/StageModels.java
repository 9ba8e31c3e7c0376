package org.callboard.camunda7;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.callboard.kernel.BadInput;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/**
 * The stages of every deployed model. What a version says never changes, so it is read once; which version is the newest
 * is asked again after a few seconds, because another node may have published.
 */
@Component
class StageModels {

    private record Newest(Instant until, List<Found> models) {}

    record Found(String definitionId, StageModel model) {}

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final ProcessEngine engine;
    private final ReleaseOf releaseOf;
    private final Clock clock;
    private final Map<String, Optional<StageModel>> known = new ConcurrentHashMap<>();
    private volatile Newest newest = new Newest(Instant.MIN, List.of());

    StageModels(ProcessEngine engine, ReleaseOf releaseOf, Clock clock) {
        this.engine = engine;
        this.releaseOf = releaseOf;
        this.clock = clock;
    }

    /** Empty when the model has no stages. */
    Optional<StageModel> of(String definitionId) {
        Optional<StageModel> model = known.get(definitionId);
        if (model == null) {
            model = read(engine.getRepositoryService().getProcessDefinition(definitionId));
            known.put(definitionId, model);
        }
        return model;
    }

    /** Of the newest release, by name: a pipeline that an analyst took away is offered no more. */
    List<Found> newest() {
        Instant now = clock.instant();
        Newest current = newest;
        if (!now.isBefore(current.until())) {
            current = new Newest(now.plus(FRESH), readNewest());
            newest = current;
        }
        return current.models();
    }

    Optional<Found> newest(String pipeline) {
        return newest().stream()
                .filter(found -> found.model().pipeline().id().equals(pipeline))
                .findFirst();
    }

    /** The name of an element; its id when it has none. */
    String nameOf(String definitionId, String element) {
        FlowElement found =
                engine.getRepositoryService().getBpmnModelInstance(definitionId).getModelElementById(element);
        return found == null || found.getName() == null ? element : found.getName();
    }

    void forget() {
        newest = new Newest(Instant.MIN, List.of());
    }

    /** @throws BadInput with every mistake in the stages of models that were just deployed */
    void refuseMistakes(Collection<ProcessDefinition> deployed) {
        List<BadInput.Field> mistakes = deployed.stream()
                .flatMap(definition -> new StageReading(process(definition))
                        .mistakes().stream().map(mistake -> new BadInput.Field(definition.getResourceName(), mistake)))
                .toList();
        if (!mistakes.isEmpty()) {
            throw new BadInput(mistakes);
        }
    }

    private List<Found> readNewest() {
        List<ProcessDefinition> latest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .list();
        int release = latest.stream()
                .mapToInt(definition -> releaseOf.definition(definition.getId()))
                .max()
                .orElse(0);
        return latest.stream()
                .filter(definition -> releaseOf.definition(definition.getId()) == release)
                .flatMap(definition ->
                        of(definition.getId()).stream().map(model -> new Found(definition.getId(), model)))
                .sorted(Comparator.comparing(
                                (Found found) -> found.model().pipeline().name())
                        .thenComparing(found -> found.model().pipeline().id()))
                .toList();
    }

    private Optional<StageModel> read(ProcessDefinition definition) {
        StageReading reading = new StageReading(process(definition));
        return reading.isPipeline()
                ? Optional.of(reading.model(
                        definition.getKey(),
                        definition.getName(),
                        definition.getVersion(),
                        releaseOf.definition(definition.getId())))
                : Optional.empty();
    }

    private Process process(ProcessDefinition definition) {
        return engine.getRepositoryService()
                .getBpmnModelInstance(definition.getId())
                .getModelElementById(definition.getKey());
    }
}
