package org.callboard.camunda7;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.StageWatcher;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Tells the house that a token reached a stage, at the very moment and in the same transaction. */
@Component
class StageReporter implements ExecutionListener {

    private final ObjectProvider<StageModels> models;
    private final StageVisits visits;
    private final StageTimers timers;
    private final Supplier<List<StageWatcher>> watchers;

    StageReporter(
            ObjectProvider<StageModels> models,
            StageVisits visits,
            StageTimers timers,
            ObjectProvider<StageWatcher> watchers) {
        this.models = models;
        this.visits = visits;
        this.timers = timers;
        this.watchers = SingletonSupplier.of(() -> watchers.orderedStream().toList());
    }

    @Override
    public void notify(DelegateExecution execution) {
        ExecutionEntity token = (ExecutionEntity) execution;
        StageModel model = models.getObject().of(token.getProcessDefinitionId()).orElseThrow();
        Pipeline pipeline = model.pipeline();
        Stage stage = pipeline.stage(token.getActivityId()).orElseThrow();
        Optional<Going> going = Going.of(token.getProcessInstanceId());
        String from = going.map(Going::standsAt)
                .orElseGet(() -> going.isPresent() ? null : visits.before(token, ids(pipeline)));
        going.ifPresent(move -> move.arrivesAt(stage, pipeline));
        asCausedBy(
                token, pipeline, going.isPresent(), () -> tell(token.getProcessBusinessKey(), pipeline, stage, from));
        // what the house knows of the subject is another thing now
        LiveFacts.forget();
        timers.setAnew(token, model);
    }

    private void tell(String businessKey, Pipeline pipeline, Stage stage, String from) {
        watchers.get().forEach(watcher -> watcher.entered(businessKey, pipeline, stage, from));
    }

    /** Who moves it on purpose is the cause; otherwise the model is, by a timer or by what somebody else did. */
    private static void asCausedBy(ExecutionEntity token, Pipeline pipeline, boolean onPurpose, Runnable work) {
        if (onPurpose || Causes.current().isPresent()) {
            work.run();
            return;
        }
        Cause step = Cause.step(pipeline.id(), token.getActivityId(), token.getProcessInstanceId(), pipeline.release());
        Causes.within(step, () -> {
            work.run();
            return null;
        });
    }

    private static Set<String> ids(Pipeline pipeline) {
        return pipeline.stages().stream().map(Stage::id).collect(Collectors.toSet());
    }
}
