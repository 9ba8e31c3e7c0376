package org.callboard.camunda7;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives running instances another business key. It stands on the instance alone: external tasks, subscriptions, jobs and
 * user tasks read it there. Called instances that carry the same key go along.
 */
@Component
class Moves {

    private static final String RUNNING =
            "select id_ from engine.act_ru_execution where business_key_ = ? and id_ = proc_inst_id_ order by id_";

    private final Commands commands;
    private final JdbcTemplate jdbc;
    private final TaskReporter reporter;

    Moves(Commands commands, JdbcTemplate jdbc, TaskReporter reporter) {
        this.commands = commands;
        this.jdbc = jdbc;
        this.reporter = reporter;
    }

    List<String> all(String fromKey, String toKey) {
        return commands.forPerson(context -> move(context, running(context, fromKey), toKey));
    }

    List<String> these(Collection<String> instanceIds, String toKey) {
        return commands.forPerson(context -> move(context, instanceIds, toKey));
    }

    private List<String> move(CommandContext context, Collection<String> instanceIds, String toKey) {
        return instanceIds.stream()
                .map(id -> context.getExecutionManager().findExecutionById(id))
                .filter(instance -> instance != null && instance.isProcessInstanceExecution() && !instance.isEnded())
                .filter(instance -> !toKey.equals(instance.getBusinessKey()))
                .map(instance -> move(context, instance, toKey))
                .toList();
    }

    private String move(CommandContext context, ExecutionEntity instance, String toKey) {
        instance.setProcessBusinessKey(toKey);
        context.getTaskManager().findTasksByProcessInstanceId(instance.getId()).forEach(reporter::moved);
        return instance.getId();
    }

    /** Those in the database, and those that the command around this one has begun and not written yet. */
    private Set<String> running(CommandContext context, String key) {
        Set<String> ids = new LinkedHashSet<>(jdbc.queryForList(RUNNING, String.class, key));
        context.getDbEntityManager().getDbEntityCache().getEntitiesByType(ExecutionEntity.class).stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .filter(instance -> Objects.equals(instance.getBusinessKey(), key))
                .map(ExecutionEntity::getId)
                .forEach(ids::add);
        return ids;
    }
}
