package org.callboard.camunda7;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives running timers another date by their entities, so that a command that has them at hand goes on with them. */
@Component
class Reschedule {

    private static final String OF_EVENT = """
            select j.id_ from engine.act_ru_execution i
            join engine.act_ru_job j on j.process_instance_id_ = i.id_
            join engine.act_ru_jobdef d on d.id_ = j.job_def_id_
            where i.business_key_ = ? and d.act_id_ = ? and j.type_ = 'timer'
            """;

    private final JdbcTemplate jdbc;
    private final TimerOrigins origins;

    Reschedule(JdbcTemplate jdbc, TimerOrigins origins) {
        this.jdbc = jdbc;
        this.origins = origins;
    }

    int to(CommandContext command, String businessKey, String element, Instant due) {
        Map<String, JobEntity> timers = new LinkedHashMap<>();
        List<String> written = jdbc.queryForList(OF_EVENT, String.class, businessKey, element);
        written.forEach(id -> timers.put(id, command.getJobManager().findJobById(id)));
        // those that this command just made are not written yet
        TimerOrigins.inHand(command)
                .filter(timer -> element.equals(timer.getActivityId()) && isOf(timer, businessKey))
                .forEach(timer -> timers.put(timer.getId(), timer));
        timers.values().removeIf(timer -> timer == null || isGoingOff(timer));
        timers.forEach((id, timer) -> {
            timer.setDuedate(Date.from(due));
            origins.forget(id);
        });
        return timers.size();
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
