package org.callboard.camunda7;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Models;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** Steps that gave up: shown to people, given new tries by them. */
@Component
class Incidents {

    private static final String OF_EXTERNAL_TASK = Incident.EXTERNAL_TASK_HANDLER_TYPE;
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Counted(Instant until, long count) {}

    private final ProcessEngine engine;
    private final ReleaseOf releaseOf;
    private final WorkerProperties properties;
    private final Bell bell;
    private final Clock clock;
    private volatile Counted counted = new Counted(Instant.MIN, 0);

    Incidents(ProcessEngine engine, ReleaseOf releaseOf, WorkerProperties properties, Bell bell, Clock clock) {
        this.engine = engine;
        this.releaseOf = releaseOf;
        this.properties = properties;
        this.bell = bell;
        this.clock = clock;
    }

    /** May be some seconds old: it is asked for by every page and every scrape. */
    long count() {
        Instant now = clock.instant();
        if (!now.isBefore(counted.until())) {
            counted = new Counted(
                    now.plus(FRESH),
                    engine.getRuntimeService().createIncidentQuery().count());
        }
        return counted.count();
    }

    List<Models.Incident> newest(int limit) {
        List<Incident> newest = engine.getRuntimeService()
                .createIncidentQuery()
                .orderByIncidentTimestamp()
                .desc()
                .listPage(0, limit);
        if (newest.isEmpty()) {
            return List.of();
        }
        Set<String> instanceIds =
                newest.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, HistoricProcessInstance> instances = engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceIds(instanceIds)
                .list()
                .stream()
                .collect(Collectors.toMap(HistoricProcessInstance::getId, i -> i));
        Map<String, String> correlations = correlations(instanceIds);
        Map<String, String> topics = topics(newest);
        return newest.stream()
                .map(incident -> describe(
                        incident,
                        instances.get(incident.getProcessInstanceId()),
                        topics.get(incident.getConfiguration()),
                        correlations.get(incident.getProcessInstanceId())))
                .toList();
    }

    private Models.Incident describe(
            Incident incident, HistoricProcessInstance instance, String topic, String correlationId) {
        return new Models.Incident(
                incident.getId(),
                incident.getIncidentTimestamp().toInstant(),
                instance.getProcessDefinitionKey(),
                incident.getActivityId(),
                incident.getProcessInstanceId(),
                instance.getBusinessKey(),
                releaseOf.definition(incident.getProcessDefinitionId()),
                topic,
                incident.getIncidentMessage(),
                correlationId);
    }

    private Map<String, String> topics(List<Incident> incidents) {
        Set<String> tasks = incidents.stream()
                .filter(incident -> OF_EXTERNAL_TASK.equals(incident.getIncidentType()))
                .map(Incident::getConfiguration)
                .collect(Collectors.toSet());
        return tasks.isEmpty()
                ? Map.of()
                : engine.getExternalTaskService().createExternalTaskQuery().externalTaskIdIn(tasks).list().stream()
                        .collect(Collectors.toMap(ExternalTask::getId, ExternalTask::getTopicName));
    }

    private Map<String, String> correlations(Set<String> instanceIds) {
        return engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .variableName(Correlation.VARIABLE)
                .processInstanceIdIn(instanceIds.toArray(String[]::new))
                .list()
                .stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(
                        VariableInstance::getProcessInstanceId,
                        variable -> variable.getValue().toString(),
                        (one, other) -> one));
    }

    void retry(String incidentId) {
        Incident incident = engine.getRuntimeService()
                .createIncidentQuery()
                .incidentId(incidentId)
                .singleResult();
        if (incident == null) {
            throw new NotFound("incident", incidentId);
        }
        int tries = properties.backOff().size();
        if (OF_EXTERNAL_TASK.equals(incident.getIncidentType())) {
            engine.getExternalTaskService().setRetries(incident.getConfiguration(), tries);
            bell.ringAfterCommit();
        } else {
            engine.getManagementService().setJobRetries(incident.getConfiguration(), tries);
        }
        counted = new Counted(Instant.MIN, 0);
    }
}
