package org.callboard.camunda7;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.callboard.kernel.engine.Models.Instance;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Process instances of a subject, those that run and those that ended. */
@Component
class Instances {

    private final HistoryService history;
    private final ReleaseOf releaseOf;

    Instances(ProcessEngine engine, ReleaseOf releaseOf) {
        this.history = engine.getHistoryService();
        this.releaseOf = releaseOf;
    }

    /** Without a key the engine would answer with everything. */
    List<Instance> of(Collection<String> businessKeys) {
        if (businessKeys.isEmpty()) {
            return List.of();
        }
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                .list()
                .stream()
                .map(this::describe)
                .sorted(Comparator.comparing((Instance i) -> i.endedAt() != null)
                        .thenComparing(Instance::startedAt, Comparator.reverseOrder()))
                .toList();
    }

    Optional<HistoricProcessInstance> find(String instanceId) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult());
    }

    Instance describe(HistoricProcessInstance instance) {
        return new Instance(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionVersion(),
                releaseOf.definition(instance.getProcessDefinitionId()),
                instant(instance.getStartTime()),
                instant(instance.getEndTime()),
                instance.getEndTime() == null ? active(instance.getId()) : List.of());
    }

    private List<String> active(String instanceId) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instanceId).unfinished().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }

    static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
