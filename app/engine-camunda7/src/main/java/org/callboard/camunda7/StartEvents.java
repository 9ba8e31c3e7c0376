package org.callboard.camunda7;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Which newest models begin with which message. Kept for a second: asking the database for each lead would cost a
 * statement, and another node's new release need not be seen sooner.
 */
@Component
class StartEvents {

    /** @param at the start event */
    record Start(ProcessDefinitionEntity definition, ActivityImpl at) {}

    private record Known(Instant until, Map<String, List<Start>> byMessage) {}

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ProcessEngine engine;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, Map.of());

    StartEvents(ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** To be called within a command. */
    List<Start> of(String message) {
        Instant now = clock.instant();
        if (!now.isBefore(known.until())) {
            known = new Known(now.plus(FRESH), read());
        }
        return known.byMessage().getOrDefault(message, List.of());
    }

    void forget() {
        known = new Known(Instant.MIN, Map.of());
    }

    private Map<String, List<Start>> read() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().active().list().stream()
                .map(ProcessDefinition::getId)
                .map(id -> ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(id))
                .flatMap(definition -> starts(definition)
                        .map(start -> Map.entry(
                                start.getUnresolvedEventName(),
                                new Start(definition, definition.findActivity(start.getActivityId())))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Stream<EventSubscriptionDeclaration> starts(ProcessDefinitionEntity definition) {
        return EventSubscriptionDeclaration.getDeclarationsForScope(definition).values().stream()
                .filter(EventSubscriptionDeclaration::isStartEvent)
                .filter(declaration -> EventType.MESSAGE.name().equals(declaration.getEventType()));
    }
}
