package org.callboard.camunda7;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Claims external tasks as {@code fetchAndLock} does, in one statement for all topics. Rows that another node is
 * claiming are passed over instead of fought for, and nothing is read that the slice would read again.
 */
@Component
class Claim {

    /** @param triesLeft {@code null} before the first failure */
    record Claimed(String id, String topic, Integer triesLeft, Instant until) {}

    private static final String NEXT = """
            update engine.act_ru_ext_task t set worker_id_ = ?, lock_exp_time_ = ?, rev_ = t.rev_ + 1
            from (select id_, priority_, create_time_ from engine.act_ru_ext_task
                  where topic_name_ = any (?) and (lock_exp_time_ is null or lock_exp_time_ <= ?)
                    and suspension_state_ = 1 and (retries_ is null or retries_ > 0)
                  order by priority_ desc, create_time_
                  limit ? for update skip locked) due
            where t.id_ = due.id_
            returning t.id_, t.topic_name_, t.retries_
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final WorkerProperties properties;

    Claim(JdbcTemplate jdbc, Clock clock, WorkerProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    List<Claimed> next(String workerId, Collection<String> topics) {
        Instant now = clock.instant();
        Instant until = now.plus(properties.lock());
        return jdbc.query(
                NEXT,
                statement -> {
                    statement.setString(1, workerId);
                    statement.setTimestamp(2, Timestamp.from(until));
                    statement.setArray(3, statement.getConnection().createArrayOf("varchar", topics.toArray()));
                    statement.setTimestamp(4, Timestamp.from(now));
                    statement.setInt(5, properties.slice());
                },
                (row, number) -> new Claimed(row.getString(1), row.getString(2), (Integer) row.getObject(3), until));
    }
}
