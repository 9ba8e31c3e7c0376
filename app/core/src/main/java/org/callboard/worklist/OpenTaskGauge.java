package org.callboard.worklist;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.callboard.kernel.Lit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Metric {@code crm.tasks.open}; however often it is scraped, it counts four times a minute at most. */
@Component
@Lit({"api", "ui", "engine"})
class OpenTaskGauge implements MeterBinder {

    private static final Duration GOOD_FOR = Duration.ofSeconds(15);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private Instant countedAt = Instant.MIN;
    private long open;

    OpenTaskGauge(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("crm.tasks.open", this, OpenTaskGauge::open)
                .description("Open user tasks")
                .register(registry);
    }

    private synchronized double open() {
        Instant now = clock.instant();
        if (countedAt.isBefore(now.minus(GOOD_FOR))) {
            open = jdbc.queryForObject("select count(*) from worklist.task", Long.class);
            countedAt = now;
        }
        return open;
    }
}
