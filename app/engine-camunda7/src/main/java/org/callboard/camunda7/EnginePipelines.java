package org.callboard.camunda7;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.Standing;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Pipelines are process instances: opened at any stage, moved by completing the stage's task. */
@Component
class EnginePipelines implements Pipelines {

    private record OpenTask(String id, String element, String definitionId) {}

    private static final String TASKS = """
            select t.id_, t.task_def_key_, i.proc_def_id_
            from engine.act_ru_execution i join engine.act_ru_task t on t.proc_inst_id_ = i.id_
            where i.business_key_ = ? and i.id_ = i.proc_inst_id_
            """;

    private final Commands commands;
    private final ProcessEngine engine;
    private final JdbcTemplate jdbc;
    private final StageModels models;
    private final Standings standings;
    private final StageTimers timers;

    EnginePipelines(
            Commands commands,
            ProcessEngine engine,
            JdbcTemplate jdbc,
            StageModels models,
            Standings standings,
            StageTimers timers) {
        this.commands = commands;
        this.engine = engine;
        this.jdbc = jdbc;
        this.models = models;
        this.standings = standings;
        this.timers = timers;
    }

    @Override
    public List<Pipeline> newest() {
        return models.newest().stream().map(found -> found.model().pipeline()).toList();
    }

    @Override
    public Optional<Pipeline> newest(String pipeline) {
        return models.newest(pipeline).map(found -> found.model().pipeline());
    }

    @Override
    public Map<String, Standing> standings(Collection<String> businessKeys) {
        return standings.of(businessKeys);
    }

    @Override
    public void open(String pipeline, String businessKey, String stage, Map<String, Object> variables) {
        commands.inOneFlush(context -> {
            standings.running(List.of(businessKey)).stream().findFirst().ifPresent(run -> {
                throw new Conflict("It runs through " + run.model().pipeline().name() + " already.");
            });
            start(pipeline, businessKey, stage, variables);
            return null;
        });
    }

    private void start(String pipeline, String businessKey, String stage, Map<String, Object> variables) {
        StageModels.Found found = find(pipeline, stage);
        Map<String, Object> payload = new HashMap<>(variables);
        payload.putIfAbsent(Correlation.VARIABLE, Correlation.id());
        ProcessInstantiationBuilder instance = engine.getRuntimeService()
                .createProcessInstanceById(found.definitionId())
                .businessKey(businessKey)
                .setVariables(payload);
        if (stage != null) {
            instance.startBeforeActivity(stage);
        }
        Going.opening(going -> instance.execute());
    }

    private StageModels.Found find(String pipeline, String stage) {
        StageModels.Found found = models.newest(pipeline)
                .orElseThrow(() -> new BadInput(
                        "pipeline",
                        "There is no pipeline " + pipeline + "; there are "
                                + newest().stream().map(Pipeline::id).collect(Collectors.joining(", ")) + "."));
        if (stage != null && found.model().pipeline().stage(stage).isEmpty()) {
            throw new BadInput("stage", noSuchStage(found.model().pipeline(), stage));
        }
        return found;
    }

    @Override
    public String move(String businessKey, String from, String to, Map<String, Object> variables) {
        return commands.forPerson(context -> {
            String task = taskOf(context, businessKey, from, to);
            Map<String, Object> answers = new HashMap<>(variables);
            answers.put(TO_STAGE, to);
            answers.put(Correlation.VARIABLE, Correlation.id());
            return Going.withAnswers(answers, going -> {
                engine.getTaskService().complete(task, answers);
                if (going.isBackAtTask()) {
                    throw new MoveRefused("The way from here leads back: something within the stage says no.");
                }
                return going.standsAt();
            });
        });
    }

    /** Found, and still there: somebody else may have been faster between the two. */
    private String taskOf(CommandContext context, String businessKey, String from, String to) {
        List<OpenTask> open = jdbc.query(
                TASKS,
                (row, number) -> new OpenTask(row.getString(1), row.getString(2), row.getString(3)),
                businessKey);
        return open.stream()
                .filter(task -> models.of(task.definitionId())
                        .filter(model -> model.leaves(task.element(), from))
                        .isPresent())
                .map(OpenTask::id)
                .filter(id -> context.getTaskManager().findTaskById(id) != null)
                .findFirst()
                .orElseThrow(() -> whyNot(businessKey, from, to));
    }

    private Conflict whyNot(String businessKey, String from, String to) {
        Standing standing = standing(businessKey).orElse(null);
        if (standing == null) {
            return new Conflict("It runs through no pipeline any more.");
        }
        Pipeline pipeline = standing.pipeline();
        String there = pipeline.stage(standing.stage()).map(Stage::name).orElse(standing.stage());
        if (!standing.stage().equals(from)) {
            return new Conflict("It stands in " + there + " by now. Look again before you move it.");
        }
        if (pipeline.stage(to).isEmpty()) {
            throw new BadInput(TO_STAGE, noSuchStage(pipeline, to));
        }
        return new MoveRefused(
                standing.waitingFor().isEmpty()
                        ? "From " + there + " nobody moves it by hand: " + pipeline.name() + " says when it goes on."
                        : "It waits in " + there + " for: " + String.join(", ", standing.waitingFor()) + ".");
    }

    private static String noSuchStage(Pipeline pipeline, String stage) {
        return pipeline.name() + " has no stage " + stage + "; its stages are "
                + pipeline.stages().stream().map(Stage::id).collect(Collectors.joining(", ")) + ".";
    }

    @Override
    public void switchTo(String businessKey, String pipeline, String stage, String reason) {
        commands.forPerson(context -> {
            find(pipeline, stage);
            standings
                    .running(List.of(businessKey))
                    .forEach(run ->
                            engine.getRuntimeService().deleteProcessInstance(run.instanceId(), reason, false, true));
            start(pipeline, businessKey, stage, Map.of());
            return null;
        });
    }

    @Override
    public int giveTasks(String businessKey, String from, String to) {
        return commands.forPerson(context -> {
            List<Task> theirs = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(businessKey)
                    .taskAssignee(from)
                    .list();
            theirs.forEach(task -> engine.getTaskService().setAssignee(task.getId(), to));
            return theirs.size();
        });
    }

    @Override
    public int retime(String businessKey) {
        return commands.inOneFlush(context -> standings.running(List.of(businessKey)).stream()
                .mapToInt(run -> timers.setAnew(
                        context, context.getExecutionManager().findExecutionById(run.instanceId()), run.model()))
                .sum());
    }
}
