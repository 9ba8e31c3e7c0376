package org.callboard.camunda7;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What stands in the engine, for the dashboard: incidents, jobs for workers, tasks for people. */
@Component
class EngineMeters implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Counted(Instant until, long jobs, long tasks) {}

    private final Incidents incidents;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private Counted counted = new Counted(Instant.MIN, 0, 0);

    EngineMeters(Incidents incidents, JdbcTemplate jdbc, Clock clock) {
        this.incidents = incidents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("crm.incidents", incidents, Incidents::count)
                .description("Steps that gave up and wait for a person")
                .register(registry);
        Gauge.builder("crm.jobs.open", this, meters -> meters.counted().jobs())
                .description("External tasks that wait for a worker, incidents included")
                .register(registry);
        Gauge.builder("crm.tasks.open", this, meters -> meters.counted().tasks())
                .description("User tasks that wait for a person")
                .register(registry);
    }

    private synchronized Counted counted() {
        Instant now = clock.instant();
        if (!now.isBefore(counted.until())) {
            counted = jdbc.queryForObject(
                    """
                    select (select count(*) from engine.act_ru_ext_task), (select count(*) from engine.act_ru_task)
                    """, (row, number) -> new Counted(now.plus(FRESH), row.getLong(1), row.getLong(2)));
        }
        return counted;
    }
}
