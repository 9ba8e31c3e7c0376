package org.callboard.camunda7;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.StageGuard;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Stands at the task of every stage: asks before it is completed, by whichever door, whether and where it may go. */
@Component
class StageTaskGuard implements TaskListener {

    private final ObjectProvider<StageModels> models;
    private final Supplier<List<StageGuard>> guards;

    StageTaskGuard(ObjectProvider<StageModels> models, ObjectProvider<StageGuard> guards) {
        this.models = models;
        this.guards = SingletonSupplier.of(() -> guards.orderedStream().toList());
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_CREATE.equals(task.getEventName())) {
            Going.of(task.getProcessInstanceId()).ifPresent(Going::comesBackToTask);
        } else {
            leave(task);
        }
    }

    private void leave(DelegateTask task) {
        StageModel model = models.getObject().of(task.getProcessDefinitionId()).orElseThrow();
        Stage from = model.stageOfTask(task.getTaskDefinitionKey()).orElseThrow();
        Map<String, Object> answers = new HashMap<>(Going.answers());
        Stage to = target(model.pipeline(), from, answers.get(Pipelines.TO_STAGE));
        task.setVariable(Pipelines.TO_STAGE, to.id());
        Going.leaves(task.getProcessInstanceId(), from, to);
        String key = task.getExecution().getProcessBusinessKey();
        guards.get().forEach(guard -> guard.leaving(key, model.pipeline(), from, to, answers));
        // a guard may have written what it was answered
        LiveFacts.forget();
    }

    private static Stage target(Pipeline pipeline, Stage from, Object asked) {
        if (asked == null || asked.toString().isBlank()) {
            if (from.leadsTo().size() != 1) {
                throw new BadInput(Pipelines.TO_STAGE, "Say where it goes: " + offered(pipeline, from) + ".");
            }
            return pipeline.stage(from.leadsTo().get(0)).orElseThrow();
        }
        Stage to = pipeline.stage(asked.toString())
                .orElseThrow(() -> new BadInput(
                        Pipelines.TO_STAGE,
                        pipeline.name() + " has no stage " + asked + "; from " + from.name() + " it leads to "
                                + offered(pipeline, from) + "."));
        if (!from.leadsTo().contains(to.id())) {
            throw new MoveRefused(
                    "From " + from.name() + " it goes to " + named(pipeline, from) + ", not to " + to.name() + ".");
        }
        return to;
    }

    /** With what has to be sent instead. */
    private static String offered(Pipeline pipeline, Stage from) {
        return next(pipeline, from)
                .map(stage -> stage.name() + " (" + stage.id() + ")")
                .collect(Collectors.joining(" or "));
    }

    private static String named(Pipeline pipeline, Stage from) {
        return next(pipeline, from).map(Stage::name).collect(Collectors.joining(" or "));
    }

    private static Stream<Stage> next(Pipeline pipeline, Stage from) {
        return from.leadsTo().stream().flatMap(id -> pipeline.stage(id).stream());
    }
}
