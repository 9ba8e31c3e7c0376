package org.callboard.lead;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.callboard.kernel.Lit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever repeats a request does so within days: older answers are forgotten, so that the table stays small. */
@Component
@Lit("api")
class ForgetsOldKeys {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetsOldKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    @Transactional
    public void forget() {
        jdbc.sql("delete from lead.idempotency_key where created_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
