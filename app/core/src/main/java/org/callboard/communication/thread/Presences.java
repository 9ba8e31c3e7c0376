package org.callboard.communication.thread;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callboard.communication.Threads.Present;
import org.callboard.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looks at a conversation right now, so that two do not answer at once. */
@Component
class Presences {

    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Signals signals;
    private final Clock clock;

    Presences(JdbcClient jdbc, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.clock = clock;
    }

    List<Present> says(UUID thread, String username, boolean answering) {
        Instant now = clock.instant();
        Instant since = now.minus(GOOD_FOR);
        boolean news = jdbc.sql("select not exists (select 1 from communication.presence"
                        + " where thread_id = ? and username = ? and answering = ? and at > ?)")
                .params(thread, username, answering, Timestamp.from(since))
                .query(Boolean.class)
                .single();
        jdbc.sql("""
                        insert into communication.presence (thread_id, username, answering, at) values (?, ?, ?, ?)
                        on conflict (thread_id, username) do update set answering = excluded.answering, at = excluded.at
                        """).params(thread, username, answering, Timestamp.from(now)).update();
        if (news) {
            signals.tell(StateLog.SIGNAL, thread.toString());
        }
        return jdbc.sql("select username, answering from communication.presence"
                        + " where thread_id = ? and username <> ? and at > ? order by username limit 20")
                .params(thread, username, Timestamp.from(since))
                .query((row, n) -> new Present(row.getString(1), row.getBoolean(2)))
                .list();
    }

    /** Those who left long ago. */
    void forget() {
        jdbc.sql("delete from communication.presence where at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }
}
