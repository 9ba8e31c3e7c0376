package org.callboard.records;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.audit.Timeline;
import org.callboard.kernel.engine.Processes;
import org.callboard.testing.CoreDatabase;
import org.callboard.testing.NoEngine;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records, access and audit on a real PostgreSQL, with ships and harbours to keep. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {Records.class, CurrentUser.class, Timeline.class},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
class RecordsHouse {

    @Bean
    DataSource dataSource() {
        DataSource source = CoreDatabase.with("access", "audit", "records");
        new JdbcTemplate(source).execute(ShipKind.TABLES);
        return source;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RecordKind ships() {
        return new ShipKind();
    }

    @Bean
    RecordKind harbours() {
        return new HarbourKind();
    }

    /** Remembers which business keys moved. */
    static class MovedProcesses implements Processes {

        final Map<String, String> keys = new LinkedHashMap<>();

        @Override
        public int announce(String message, String businessKey, Map<String, Object> variables) {
            return 0;
        }

        @Override
        public List<String> move(String fromKey, String toKey) {
            keys.put("instance of " + fromKey, toKey);
            return List.of("instance of " + fromKey);
        }

        @Override
        public List<String> moveBack(Collection<String> instanceIds, String toKey) {
            instanceIds.forEach(id -> keys.put(id, toKey));
            return List.copyOf(instanceIds);
        }

        @Override
        public int endTwins(String instanceId, String reason) {
            return 0;
        }

        @Override
        public int cancel(String businessKey, String reason) {
            return 0;
        }
    }

    /** One process runs about whoever is named here, and another one is over. */
    static class RunningProcesses extends NoEngine {

        final Set<String> keys = new HashSet<>();

        @Override
        public List<Instance> instancesOf(Collection<String> businessKeys) {
            return businessKeys.stream()
                    .filter(keys::contains)
                    .flatMap(key -> Stream.of(instance(null), instance(Instant.EPOCH)))
                    .toList();
        }

        private static Instance instance(Instant ended) {
            return new Instance("i", "voyage", 1, 1, Instant.EPOCH, ended, List.of());
        }
    }

    @Bean
    RunningProcesses models() {
        return new RunningProcesses();
    }

    @Bean
    MovedProcesses processes() {
        return new MovedProcesses();
    }
}
