package org.callboard.camunda7;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stages that instances reached last, as the engine's history tells. */
@Component
class StageVisits {

    record Visit(String stage, Instant since) {}

    private static final String LAST = """
            select distinct on (proc_inst_id_) proc_inst_id_, act_id_, start_time_
            from engine.act_hi_actinst where proc_inst_id_ = any (?) and act_id_ = any (?)
            order by proc_inst_id_, start_time_ desc, sequence_counter_ desc
            """;

    private final JdbcTemplate jdbc;

    StageVisits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By instance; what the command around has not written yet is not seen. */
    Map<String, Visit> last(Collection<String> instances, Collection<String> stages) {
        Map<String, Visit> last = new HashMap<>();
        jdbc.query(
                LAST,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("varchar", instances.toArray()));
                    statement.setArray(2, statement.getConnection().createArrayOf("varchar", stages.toArray()));
                },
                row -> {
                    last.put(
                            row.getString(1),
                            new Visit(row.getString(2), row.getTimestamp(3).toInstant()));
                });
        return last;
    }

    /** The stage where the token stood before it reached the one where it is now; {@code null} when there is none. */
    String before(ExecutionEntity token, Set<String> stages) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getEntitiesByType(HistoricActivityInstanceEventEntity.class)
                .stream()
                .filter(visit -> visit.getProcessInstanceId().equals(token.getProcessInstanceId()))
                .filter(visit -> stages.contains(visit.getActivityId()))
                .filter(visit -> !visit.getActivityInstanceId().equals(token.getActivityInstanceId()))
                .max(Comparator.comparingLong(HistoricActivityInstanceEventEntity::getSequenceCounter))
                .map(HistoricActivityInstanceEventEntity::getActivityId)
                .orElseGet(() -> written(token.getProcessInstanceId(), stages));
    }

    private String written(String instance, Set<String> stages) {
        Visit visit = last(List.of(instance), stages).get(instance);
        return visit == null ? null : visit.stage();
    }
}
