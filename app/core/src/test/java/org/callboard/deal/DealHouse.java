package org.callboard.deal;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.access.Workload;
import org.callboard.activity.Activities;
import org.callboard.activity.Todos;
import org.callboard.audit.Timeline;
import org.callboard.customer.Links;
import org.callboard.decision.Decisions;
import org.callboard.kernel.engine.StageGuard;
import org.callboard.kernel.engine.StageWatcher;
import org.callboard.kernel.release.Releases;
import org.callboard.lead.LeadView;
import org.callboard.lead.QualifiedLeads;
import org.callboard.matching.Matcher;
import org.callboard.records.Records;
import org.callboard.signals.Signals;
import org.callboard.testing.CoreDatabase;
import org.callboard.testing.PackagedRules;
import org.springframework.beans.factory.ObjectProvider;
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
import org.springframework.context.annotation.Import;

/** Deals with customers, records, rules and timeline on a real PostgreSQL; the engine, leads and to-dos are stood in for. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {
            Deals.class,
            Links.class,
            Records.class,
            CurrentUser.class,
            Timeline.class,
            Matcher.class,
            Decisions.class,
            Signals.class
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
@Import(DealCast.class)
class DealHouse {

    /** A Monday. */
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Bean
    DataSource dataSource() {
        return CoreDatabase.with("access", "audit", "records", "customer", "decision", "deal");
    }

    /** Stands still until a test moves it. */
    static class MovingClock extends Clock {

        private volatile Instant now = NOON;

        void at(String moment) {
            now = Instant.parse(moment);
        }

        void back() {
            now = NOON;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Bean
    MovingClock clock() {
        return new MovingClock();
    }

    @Bean
    TestPipelines pipelines(ObjectProvider<StageWatcher> watchers, ObjectProvider<StageGuard> guards) {
        return new TestPipelines(watchers, guards);
    }

    @Bean
    Releases releases() {
        return new PackagedRules();
    }

    @Bean
    Todos todos() {
        return mock(Todos.class);
    }

    @Bean
    Workload workload() {
        return upTo -> Map.of();
    }

    @Bean
    Activities activities() {
        return mock(Activities.class);
    }

    static class SomeLeads implements QualifiedLeads {

        final Map<UUID, LeadView> all = new ConcurrentHashMap<>();

        @Override
        public Optional<LeadView> find(UUID leadId) {
            return Optional.ofNullable(all.get(leadId));
        }
    }

    @Bean
    SomeLeads leads() {
        return new SomeLeads();
    }
}
