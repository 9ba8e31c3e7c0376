package org.callboard.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.callboard.kernel.Lit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drops files and rows after the time they are kept for, on one node at a time; the import itself stays in the list. */
@Component
@Lit("imports")
class CleanUp {

    /** Any number that nobody else locks: "imports" on a phone's keys. */
    private static final long LOCK = 4_676_787;

    private static final Duration KEEP_UNSTARTED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final ImportSettings settings;
    private final Clock clock;

    CleanUp(JdbcClient jdbc, ImportSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    @Transactional
    public void dropOld() {
        if (!alone()) {
            return;
        }
        Timestamp ended = before(settings.keepFor());
        Timestamp unstarted = before(KEEP_UNSTARTED);
        forget("delete from imports.job where state = 'LOOKED_AT' and looked_at < :time", unstarted);
        forget("""
                delete from imports.chunk c where stored_at < :time
                    and not exists (select 1 from imports.job j where j.id = c.job_id)
                """, unstarted);
        String old = "(select id from imports.job where ended_at < :time and emptied_at is null)";
        forget("delete from imports.chunk where job_id in " + old, ended);
        forget("delete from imports.row_failed where job_id in " + old, ended);
        forget("delete from imports.row_taken where job_id in " + old, ended);
        forget(
                "update imports.job set emptied_at = clock_timestamp() where ended_at < :time and emptied_at is null",
                ended);
    }

    private boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private Timestamp before(Duration age) {
        return Timestamp.from(clock.instant().minus(age));
    }

    private void forget(String sql, Timestamp time) {
        jdbc.sql(sql).param("time", time).update();
    }
}
