package org.callboard.camunda7;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callboard.kernel.engine.Models.Timer;
import org.callboard.kernel.engine.Models.Trace;
import org.callboard.kernel.engine.Models.Visit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.springframework.stereotype.Component;

/** The way an instance took through its model, for the diagram on the subject's page. */
@Component
class Traces {

    private final ProcessEngine engine;
    private final Instances instances;

    Traces(ProcessEngine engine, Instances instances) {
        this.engine = engine;
        this.instances = instances;
    }

    Trace of(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> walked = engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        return new Trace(
                instances.describe(instance),
                walked.stream().map(Traces::visit).toList(),
                timers(instance),
                TakenFlows.of(
                        engine.getRepositoryService().getBpmnModelInstance(instance.getProcessDefinitionId()), walked));
    }

    private static Visit visit(HistoricActivityInstance activity) {
        return new Visit(
                activity.getActivityId(),
                activity.getActivityName(),
                activity.getActivityType(),
                Instances.instant(activity.getStartTime()),
                Instances.instant(activity.getEndTime()),
                activity.isCanceled(),
                activity.getAssignee());
    }

    private List<Timer> timers(HistoricProcessInstance instance) {
        Map<String, String> elements = engine
                .getManagementService()
                .createJobDefinitionQuery()
                .processDefinitionId(instance.getProcessDefinitionId())
                .list()
                .stream()
                .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
        return engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .map(job -> new Timer(elements.get(job.getJobDefinitionId()), Instances.instant(job.getDuedate())))
                .toList();
    }

    String diagram(String definitionId) {
        try (InputStream xml = engine.getRepositoryService().getProcessModel(definitionId)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
