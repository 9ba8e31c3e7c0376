package org.callboard.camunda7;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.stereotype.Component;

/** Timers whose date is a fact of the subject follow the fact. */
@Component
class StageTimers {

    private final Clock clock;

    StageTimers(Clock clock) {
        this.clock = clock;
    }

    /** The engine sets a stage's timers before anybody hears that it was reached, so by facts of the stage before. */
    void setAnew(ExecutionEntity stage, StageModel model) {
        if (!model.factTimers().isEmpty()) {
            stage.getJobs().forEach(job -> follow(job, model));
        }
    }

    /** @return how many timers follow */
    int setAnew(CommandContext context, ExecutionEntity instance, StageModel model) {
        if (model.factTimers().isEmpty()) {
            return 0;
        }
        Collection<JobEntity> jobs = context.getJobManager().findJobsByProcessInstanceId(instance.getId());
        int following = (int) jobs.stream().filter(job -> follow(job, model)).count();
        Set<String> waiting = jobs.stream().map(JobEntity::getActivityId).collect(Collectors.toSet());
        return following + comeBack(context, instance, model, waiting);
    }

    private static boolean follow(JobEntity job, StageModel model) {
        if (!(job instanceof TimerEntity timer) || !model.factTimers().contains(job.getActivityId())) {
            return false;
        }
        ActivityImpl event = timer.getExecution().getProcessDefinition().findActivity(job.getActivityId());
        declarations(event).get(job.getActivityId()).resolveAndSetDuedate(timer.getExecution(), timer, false);
        return true;
    }

    /**
     * A timer that does not interrupt goes off once. When its date lies ahead again it waits again, unless what it began
     * is still under way.
     */
    private int comeBack(CommandContext context, ExecutionEntity instance, StageModel model, Set<String> waiting) {
        Collection<TaskEntity> tasks = context.getTaskManager().findTasksByProcessInstanceId(instance.getId());
        boolean underWay = tasks.stream().anyMatch(task -> !model.stageOf().containsKey(task.getTaskDefinitionKey()));
        if (underWay) {
            return 0;
        }
        return tasks.stream()
                .map(task -> stageOf(task, model))
                .filter(Objects::nonNull)
                .distinct()
                .mapToInt(stage -> comeBack(stage, model, waiting))
                .sum();
    }

    private int comeBack(ExecutionEntity stage, StageModel model, Set<String> waiting) {
        Map<String, TimerDeclarationImpl> declared = TimerDeclarationImpl.getDeclarationsForScope(scope(stage, model));
        int back = 0;
        for (Map.Entry<String, TimerDeclarationImpl> timer : declared.entrySet()) {
            boolean gone = model.factTimers().contains(timer.getKey()) && !waiting.contains(timer.getKey());
            if (gone && liesAhead(timer.getValue(), stage)) {
                timer.getValue().createTimer(stage);
                back++;
            }
        }
        return back;
    }

    private boolean liesAhead(TimerDeclarationImpl timer, ExecutionEntity stage) {
        TimerEntity date = new TimerEntity();
        timer.resolveAndSetDuedate(stage, date, false);
        return date.getDuedate().after(Date.from(clock.instant()));
    }

    private static ExecutionEntity stageOf(TaskEntity task, StageModel model) {
        String stage = model.stageOf().get(task.getTaskDefinitionKey());
        if (stage == null || stage.equals(task.getTaskDefinitionKey())) {
            return stage == null ? null : task.getExecution();
        }
        ActivityImpl scope = task.getExecution().getProcessDefinition().findActivity(stage);
        return (ExecutionEntity) task.getExecution().findExecutionForFlowScope(scope);
    }

    private static ActivityImpl scope(ExecutionEntity execution, StageModel model) {
        String stage = model.stageOf().get(execution.getActivityId());
        return execution.getProcessDefinition().findActivity(stage == null ? execution.getActivityId() : stage);
    }

    private static Map<String, TimerDeclarationImpl> declarations(ActivityImpl event) {
        return TimerDeclarationImpl.getDeclarationsForScope(event.getEventScope());
    }
}
