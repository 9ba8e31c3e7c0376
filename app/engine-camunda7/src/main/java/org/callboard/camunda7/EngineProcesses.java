package org.callboard.camunda7;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.engine.Processes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Announces in one flush, with one statement to find who waits. */
@Component
class EngineProcesses implements Processes {

    /** By business key first: of one message a million instances may wait, of one lead a few. */
    private static final String WAITING = """
            select distinct on (x.proc_inst_id_) s.id_
            from engine.act_ru_execution i
            join engine.act_ru_execution x on x.proc_inst_id_ = i.id_
            join engine.act_ru_event_subscr s on s.execution_id_ = x.id_
            where i.business_key_ = ? and s.event_name_ = ? and s.event_type_ = 'message'
            order by x.proc_inst_id_, s.created_, s.id_
            """;

    /** Narrows those that wait to those that hold a text by this name. */
    private static final String HOLDING = """
             and exists (select 1 from engine.act_ru_variable v
                where v.proc_inst_id_ = i.id_ and v.name_ = ? and v.text_ = ?)
            """;

    private static final String ORDER = "order by";

    private static final String UNDER_WAY = """
            select exists (select 1 from engine.act_ru_execution i
            join engine.act_re_procdef d on d.id_ = i.proc_def_id_
            where i.business_key_ = ? and i.parent_id_ is null and d.key_ = ?)
            """;

    private final Commands commands;
    private final StartEvents starts;
    private final JdbcTemplate jdbc;
    private final ProcessEngine engine;
    private final Moves moves;
    private final Reschedule reschedule;

    EngineProcesses(
            Commands commands,
            StartEvents starts,
            JdbcTemplate jdbc,
            ProcessEngine engine,
            Moves moves,
            Reschedule reschedule) {
        this.commands = commands;
        this.starts = starts;
        this.jdbc = jdbc;
        this.engine = engine;
        this.moves = moves;
        this.reschedule = reschedule;
    }

    @Override
    public int announce(String message, String businessKey, Map<String, Object> variables) {
        Map<String, Object> payload = new HashMap<>(variables);
        payload.putIfAbsent(Correlation.VARIABLE, Correlation.id());
        return commands.inOneFlush(context -> {
            // Who waits is asked before anything starts: what starts now has not waited for this message.
            List<String> waiting = jdbc.queryForList(WAITING, String.class, businessKey, message);
            int moved = (int)
                    waiting.stream().filter(id -> goOn(context, id, payload)).count();
            List<StartEvents.Start> beginning = starts.of(message);
            beginning.forEach(start -> start(start, businessKey, payload));
            return moved + beginning.size();
        });
    }

    @Override
    public int announce(
            String message, String businessKey, Map<String, Object> holding, Map<String, Object> variables) {
        if (holding.isEmpty()) {
            throw new IllegalArgumentException("Say what those who shall hear it hold.");
        }
        Map<String, Object> payload = new HashMap<>(variables);
        payload.putIfAbsent(Correlation.VARIABLE, Correlation.id());
        List<Object> values = new ArrayList<>(List.of(businessKey, message));
        holding.forEach((name, text) -> values.addAll(List.of(name, text.toString())));
        String waiting = WAITING.replace(ORDER, HOLDING.repeat(holding.size()) + ORDER);
        return commands.inOneFlush(context -> (int) jdbc.queryForList(waiting, String.class, values.toArray()).stream()
                .filter(id -> goOn(context, id, payload))
                .count());
    }

    private static boolean goOn(CommandContext context, String subscription, Map<String, Object> payload) {
        EventSubscriptionEntity waiting = context.getEventSubscriptionManager().findEventSubscriptionById(subscription);
        if (waiting == null) {
            return false;
        }
        waiting.eventReceived(payload, null, null, null, false);
        return true;
    }

    private static void start(StartEvents.Start start, String businessKey, Map<String, Object> payload) {
        ExecutionEntity instance = start.definition().createProcessInstance(businessKey, start.at());
        instance.start(payload);
    }

    @Override
    public List<String> move(String fromKey, String toKey) {
        return moves.all(fromKey, toKey);
    }

    @Override
    public List<String> moveBack(Collection<String> instanceIds, String toKey) {
        return moves.these(instanceIds, toKey);
    }

    @Override
    public int endTwins(String instanceId, String reason) {
        return commands.inOneFlush(context -> {
            ExecutionEntity instance = context.getExecutionManager().findExecutionById(instanceId);
            if (instance == null) {
                return 0;
            }
            List<ProcessInstance> twins = engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(instance.getProcessInstance().getBusinessKey())
                    .processDefinitionKey(instance.getProcessDefinition().getKey())
                    .list()
                    .stream()
                    .filter(twin -> !twin.getId().equals(instance.getProcessInstanceId()))
                    .toList();
            end(twins, reason);
            return twins.size();
        });
    }

    @Override
    public int reschedule(String businessKey, String element, Instant due) {
        return reschedule(businessKey, Map.of(element, due)).getOrDefault(element, 0);
    }

    @Override
    public Map<String, Integer> reschedule(String businessKey, Map<String, Instant> dues) {
        return commands.inOneFlush(context -> reschedule.to(context, businessKey, dues));
    }

    @Override
    public boolean isUnderWay(String process, String businessKey) {
        return Boolean.TRUE.equals(jdbc.queryForObject(UNDER_WAY, Boolean.class, businessKey, process));
    }

    @Override
    public int cancel(String businessKey, String reason) {
        return commands.inOneFlush(context -> {
            List<ProcessInstance> running = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(businessKey)
                    .rootProcessInstances()
                    .list();
            end(running, reason);
            return running.size();
        });
    }

    private void end(List<ProcessInstance> instances, String reason) {
        instances.forEach(
                instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), reason, false, true));
    }
}
