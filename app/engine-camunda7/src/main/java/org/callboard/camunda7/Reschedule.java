package org.callboard.camunda7;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives running timers another date by their entities, so that a command that has them at hand goes on with them. */
@Component
class Reschedule {

    private static final String OF_EVENTS = """
            select j.id_, d.act_id_, j.duedate_, w.timer is null and j.lock_owner_ is null as plain from engine.act_ru_execution i
            join engine.act_ru_job j on j.process_instance_id_ = i.id_
            join engine.act_ru_jobdef d on d.id_ = j.job_def_id_
            left join engine.working_timer w on w.timer = j.id_
            where i.business_key_ = ? and d.act_id_ = any (?) and j.type_ = 'timer'
            """;

    /** @param plain whether it follows no calendar and is not going off */
    private record Written(String id, String element, Date due, boolean plain) {}

    private final JdbcTemplate jdbc;
    private final TimerOrigins origins;

    Reschedule(JdbcTemplate jdbc, TimerOrigins origins) {
        this.jdbc = jdbc;
        this.origins = origins;
    }

    /** @return how many timers there are of each event */
    Map<String, Integer> to(CommandContext command, String businessKey, Map<String, Instant> dues) {
        Map<String, Integer> found = new HashMap<>();
        Set<String> written = new HashSet<>();
        for (Written timer : written(businessKey, dues.keySet())) {
            written.add(timer.id());
            Date due = Date.from(dues.get(timer.element()));
            if (timer.plain() && due.equals(timer.due()) && !isInHand(command, timer.id())) {
                found.merge(timer.element(), 1, Integer::sum);
            } else {
                JobEntity job = command.getJobManager().findJobById(timer.id());
                if (job != null && !isGoingOff(job)) {
                    job.setDuedate(due);
                    origins.forget(job.getId());
                    found.merge(timer.element(), 1, Integer::sum);
                }
            }
        }
        // those that this command just made are not written yet
        TimerOrigins.inHand(command)
                .filter(timer -> timer.getActivityId() != null && dues.containsKey(timer.getActivityId()))
                .filter(timer -> !written.contains(timer.getId()))
                .filter(timer -> isOf(timer, businessKey) && !isGoingOff(timer))
                .toList()
                .forEach(timer -> {
                    timer.setDuedate(Date.from(dues.get(timer.getActivityId())));
                    origins.forget(timer.getId());
                    found.merge(timer.getActivityId(), 1, Integer::sum);
                });
        return found;
    }

    private List<Written> written(String businessKey, Set<String> elements) {
        return jdbc.query(
                OF_EVENTS,
                (row, n) -> new Written(
                        row.getString("id_"),
                        row.getString("act_id_"),
                        row.getTimestamp("duedate_") == null
                                ? null
                                : new Date(row.getTimestamp("duedate_").getTime()),
                        row.getBoolean("plain")),
                businessKey,
                elements.toArray(String[]::new));
    }

    private static boolean isInHand(CommandContext command, String id) {
        return TimerOrigins.inHand(command).anyMatch(timer -> timer.getId().equals(id));
    }

    private static boolean isOf(TimerEntity timer, String businessKey) {
        return timer.getExecution() != null
                && businessKey.equals(timer.getExecution().getProcessBusinessKey());
    }

    private static boolean isGoingOff(JobEntity timer) {
        return timer.getLockOwner() != null
                && timer.getLockExpirationTime() != null
                && timer.getLockExpirationTime().after(org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime());
    }
}
