package org.callboard.presence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callboard.access.CurrentUser;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptLookers implements Lookers {

    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final SubjectGuard guard;
    private final CurrentUser currentUser;
    private final Clock clock;

    KeptLookers(JdbcClient jdbc, SubjectGuard guard, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Looker> look(Subject subject, boolean answering) {
        guard.requireRead(subject);
        Instant now = clock.instant();
        String me = currentUser.viewer().username();
        jdbc.sql(
                        "insert into presence.looking (subject, username, answering, at) values (?, ?, ?, ?)"
                                + " on conflict (subject, username) do update set answering = excluded.answering, at = excluded.at")
                .params(subject.id(), me, answering, Timestamp.from(now))
                .update();
        return jdbc.sql("select username, answering from presence.looking"
                        + " where subject = ? and username <> ? and at > ? order by username limit 20")
                .params(subject.id(), me, Timestamp.from(now.minus(GOOD_FOR)))
                .query(Looker.class)
                .list();
    }

    @Override
    public void leave(Subject subject) {
        jdbc.sql("delete from presence.looking where subject = ? and username = ?")
                .params(subject.id(), currentUser.viewer().username())
                .update();
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT1H")
    void forget() {
        jdbc.sql("delete from presence.looking where at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                .update();
    }
}
