package org.callboard.analytics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.callboard.kernel.Lit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps every night how deals stand, on one node. A night that nobody was awake for is not made up: the next one holds
 * what changed in the meantime.
 */
@Component
@Lit({"api", "ui"})
class NightWatch {

    /** Any number that nobody else locks: "analytics" on a phone's keys. */
    private static final long LOCK = 262_598_427;

    /** Longer than any transaction that writes deals: what it changed has an older time than its commit. */
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final NightRows nights;
    private final Clock clock;

    NightWatch(JdbcClient jdbc, NightRows nights, Clock clock) {
        this.jdbc = jdbc;
        this.nights = nights;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    @Transactional
    public void keep() {
        LocalDate ended = LocalDate.now(clock).minusDays(1);
        if (!alone() || nights.isTaken(ended)) {
            return;
        }
        Instant since = nights.lastUpTo(ended)
                .map(last -> last.takenAt().minus(LONGEST_WRITE))
                .orElse(Instant.EPOCH);
        nights.take(ended, clock.instant(), since);
    }

    private boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }
}
