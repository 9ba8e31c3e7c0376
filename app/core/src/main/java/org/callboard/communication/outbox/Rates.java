package org.callboard.communication.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what goes through a lane in a minute, over all nodes. */
@Component
class Rates {

    private final JdbcClient jdbc;
    private final Clock clock;

    Rates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param perMinute 0 for no limit. @return when to come back; {@code null} when there is room now */
    Instant take(String lane, int perMinute) {
        if (perMinute <= 0) {
            return null;
        }
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        int sent = jdbc.sql("""
                        insert into communication.rate as r (lane, minute, sent) values (?, ?, 1)
                        on conflict (lane) do update set minute = excluded.minute,
                            sent = case when r.minute = excluded.minute then r.sent + 1 else 1 end
                        returning sent
                        """)
                .params(lane, Timestamp.from(minute))
                .query(Integer.class)
                .single();
        return sent <= perMinute ? null : minute.plus(Duration.ofMinutes(1));
    }
}
