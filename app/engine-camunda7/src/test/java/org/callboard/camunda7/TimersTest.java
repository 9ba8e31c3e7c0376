package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimersTest extends EngineTest {

    /** The engine's own question (its mapping {@code selectNextJobsToExecute}), as it asks it every second. */
    private static final String NEXT_JOBS = """
            select res.id_, res.rev_, res.duedate_, res.process_instance_id_, res.exclusive_
            from engine.act_ru_job res
            where res.retries_ > 0 and res.duedate_ <= now()::timestamp
              and (res.lock_owner_ is null or res.lock_exp_time_ < now()::timestamp) and res.suspension_state_ = 1
              and ((res.exclusive_ = true and not exists (
                  select j2.id_ from engine.act_ru_job j2 where j2.process_instance_id_ = res.process_instance_id_
                  and j2.exclusive_ = true and j2.lock_owner_ is not null and j2.lock_exp_time_ >= now()::timestamp))
                or res.exclusive_ = false)
              and handler_type_ != 'history-cleanup'
            order by res.duedate_ asc limit 10
            """;

    @Test
    void lookingForDueJobsDoesNotReadEveryOpenTimer() {
        door.capture(lead, variables());
        jdbc.update("""
                insert into engine.act_ru_job (id_, type_, retries_, suspension_state_, exclusive_, priority_,
                    handler_type_, duedate_, process_instance_id_)
                select 'far-' || n, 'timer', 3, 1, true, 0, 'timer-transition', now() + interval '1 year', 'nobody-' || n
                from generate_series(1, 50000) n
                """);
        jdbc.execute("analyze engine.act_ru_job");

        List<String> plan = jdbc.queryForList("explain analyze " + NEXT_JOBS, String.class);

        jdbc.update("delete from engine.act_ru_job where id_ like 'far-%'");
        assertThat(plan)
                .anyMatch(line -> line.contains("jobs_by_due_date"))
                .noneMatch(line -> line.contains("Seq Scan on act_ru_job res"));
    }
}
