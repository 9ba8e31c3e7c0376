package org.callboard.camunda7;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.Standing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where subjects stand, for any number of them in three statements. */
@Component
class Standings {

    /** A running instance of a pipeline. */
    record Run(String instanceId, String businessKey, String definitionId, StageModel model) {}

    /** A user task or an external task; {@code element} stands in the pipeline itself, at worst as the call. */
    private record Open(String root, String name, String element, boolean called) {}

    private static final String RUNNING = """
            select id_, business_key_, proc_def_id_ from engine.act_ru_execution
            where business_key_ = any (?) and id_ = proc_inst_id_ and super_exec_ is null
            order by id_
            """;

    private static final String OPEN = """
            select i.root_proc_inst_id_, t.name_, coalesce(c.act_id_, t.task_def_key_), c.id_ is not null, t.create_time_
            from engine.act_ru_execution i
            join engine.act_ru_task t on t.proc_inst_id_ = i.id_
            left join engine.act_ru_execution c on c.id_ = i.super_exec_
            where i.root_proc_inst_id_ = any (?) and i.id_ = i.proc_inst_id_
            union all
            select i.root_proc_inst_id_, null, coalesce(c.act_id_, x.act_id_), c.id_ is not null, x.create_time_
            from engine.act_ru_execution i
            join engine.act_ru_ext_task x on x.proc_inst_id_ = i.id_
            left join engine.act_ru_execution c on c.id_ = i.super_exec_
            where i.root_proc_inst_id_ = any (?) and i.id_ = i.proc_inst_id_
            order by 5, 2
            """;

    private final JdbcTemplate jdbc;
    private final StageModels models;
    private final StageVisits visits;

    Standings(JdbcTemplate jdbc, StageModels models, StageVisits visits) {
        this.jdbc = jdbc;
        this.models = models;
        this.visits = visits;
    }

    List<Run> running(Collection<String> businessKeys) {
        List<Run> runs = new ArrayList<>();
        jdbc.query(RUNNING, statement -> statement.setArray(1, array(statement.getConnection(), businessKeys)), row -> {
            String definition = row.getString(3);
            String instance = row.getString(1);
            String key = row.getString(2);
            models.of(definition).ifPresent(model -> runs.add(new Run(instance, key, definition, model)));
        });
        return runs;
    }

    Map<String, Standing> of(Collection<String> businessKeys) {
        List<Run> runs = businessKeys.isEmpty() ? List.of() : running(businessKeys);
        if (runs.isEmpty()) {
            return Map.of();
        }
        List<String> instances = runs.stream().map(Run::instanceId).toList();
        Map<String, StageVisits.Visit> last = visits.last(instances, stages(runs));
        Map<String, List<Open>> open = open(instances);
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Run run : runs) {
            StageVisits.Visit visit = last.get(run.instanceId());
            if (visit != null) {
                standings.put(run.businessKey(), standing(run, visit, open.getOrDefault(run.instanceId(), List.of())));
            }
        }
        return standings;
    }

    private Standing standing(Run run, StageVisits.Visit visit, List<Open> open) {
        StageModel model = run.model();
        boolean movable = open.stream().anyMatch(one -> !one.called() && model.leaves(one.element(), visit.stage()));
        List<String> waitingFor = open.stream()
                .filter(one -> !(one.element() != null && !one.called() && model.leaves(one.element(), visit.stage())))
                .filter(one -> model.isWithin(one.element(), visit.stage()) || isOnTheWay(one, model))
                .map(one -> one.name() == null ? nameOf(run, one.element()) : one.name())
                .distinct()
                .toList();
        return new Standing(run.instanceId(), model.pipeline(), visit.stage(), visit.since(), movable, waitingFor);
    }

    /** A machine's step between two stages that has not been done yet. */
    private static boolean isOnTheWay(Open one, StageModel model) {
        return one.name() == null && !model.stageOf().containsKey(one.element());
    }

    private Map<String, List<Open>> open(Collection<String> instances) {
        List<Open> open = new ArrayList<>();
        jdbc.query(
                OPEN,
                statement -> {
                    statement.setArray(1, array(statement.getConnection(), instances));
                    statement.setArray(2, array(statement.getConnection(), instances));
                },
                row -> {
                    open.add(new Open(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)));
                });
        return open.stream().collect(Collectors.groupingBy(Open::root));
    }

    private String nameOf(Run run, String element) {
        return models.nameOf(run.definitionId(), element);
    }

    private static Set<String> stages(List<Run> runs) {
        return runs.stream()
                .flatMap(run -> run.model().pipeline().stages().stream())
                .map(Stage::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static java.sql.Array array(java.sql.Connection connection, Collection<String> texts)
            throws java.sql.SQLException {
        return connection.createArrayOf("varchar", texts.toArray());
    }
}
