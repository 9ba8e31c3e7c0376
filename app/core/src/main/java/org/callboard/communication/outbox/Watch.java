package org.callboard.communication.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.callboard.kernel.Lit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts what has not left, for those who watch the house; and forgets whom nobody counts any more. */
@Component
@Lit("communication")
class Watch {

    private static final Duration COUNTED_FOR = Duration.ofDays(100);
    private static final String[] STATES = {"WAITING", "SENDING", "HELD", "UNCERTAIN"};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    Watch(JdbcClient jdbc, Clock clock, ObjectProvider<MeterRegistry> meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        meters.ifAvailable(meter -> {
            for (String state : STATES) {
                Gauge.builder("crm.outbox.messages", counts, kept -> kept.getOrDefault(state, 0L))
                        .description("Messages that have not left")
                        .tag("state", state)
                        .register(meter);
            }
        });
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
    public void count() {
        for (String state : STATES) {
            counts.put(
                    state,
                    jdbc.sql(
                                    "select count(*) from (select 1 from communication.outbox where state = ? limit 100000) as found")
                            .param(state)
                            .query(Long.class)
                            .single());
        }
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT12H")
    public void forget() {
        jdbc.sql("delete from communication.contacted where at < ?")
                .param(Timestamp.from(clock.instant().minus(COUNTED_FOR)))
                .update();
    }
}
