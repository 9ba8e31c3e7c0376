package org.callboard.analytics;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.Standing;
import org.callboard.testing.CoreDatabase;
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

/** Analytics and access on a real PostgreSQL; deals are known by their facts and events, as everybody knows them. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {Forecasts.class, CurrentUser.class},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
class AnalyticsHouse {

    static final String SALES = "deal-stages";

    @Bean
    DataSource dataSource() {
        return CoreDatabase.with("access", "analytics");
    }

    /** Goes on when a test says so. */
    static class Calendar extends Clock {

        private Instant now = Instant.parse("2026-03-10T09:00:00Z");

        void at(String moment) {
            now = Instant.parse(moment);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Days are those of UTC here.");
        }
    }

    @Bean
    Calendar clock() {
        return new Calendar();
    }

    /** What is known of deals. */
    static class KnownDeals implements SubjectFacts {

        final Map<UUID, Map<String, Object>> facts = new HashMap<>();
        int asked;

        @Override
        public String type() {
            return "deal";
        }

        @Override
        public Map<String, Object> of(UUID id) {
            asked++;
            return facts.getOrDefault(id, Map.of());
        }
    }

    @Bean
    KnownDeals knownDeals() {
        return new KnownDeals();
    }

    @Bean
    SubjectRights dealRights() {
        return new SubjectRights() {
            @Override
            public String type() {
                return "deal";
            }

            @Override
            public Sight mayRead(Viewer viewer) {
                if (viewer.isAny(Role.SALES_MANAGER, Role.ANALYST)) {
                    return new Sight.All();
                }
                return viewer.is(Role.SALES_REP)
                        ? new Sight.OwnAndUnassigned(viewer.username(), viewer.teams())
                        : new Sight.None();
            }

            @Override
            public Sight mayChange(Viewer viewer) {
                return mayRead(viewer);
            }

            @Override
            public void requireRead(Viewer viewer, UUID id) {
                throw new UnsupportedOperationException("Nobody opens a deal here.");
            }
        };
    }

    @Bean
    Pipelines pipelines() {
        return new OnePipeline();
    }

    /** Qualification, proposal, negotiation, won or lost. */
    private static class OnePipeline implements Pipelines {

        private final Pipeline sales = new Pipeline(
                SALES,
                "Sales pipeline",
                1,
                1,
                List.of(
                        stage("Stage_Qualification", "Qualification", Stage.Kind.OPEN, 1, 10),
                        stage("Stage_Proposal", "Proposal", Stage.Kind.OPEN, 2, 40),
                        stage("Stage_Negotiation", "Negotiation", Stage.Kind.OPEN, 3, 70),
                        stage("Stage_Won", "Won", Stage.Kind.WON, 4, 100),
                        stage("Stage_Lost", "Lost", Stage.Kind.LOST, 5, 0)));

        private static Stage stage(String id, String name, Stage.Kind kind, int order, int probability) {
            return new Stage(id, name, kind, order, probability, null, false, List.of(), List.of(), List.of());
        }

        @Override
        public List<Pipeline> newest() {
            return List.of(sales);
        }

        @Override
        public Optional<Pipeline> newest(String pipeline) {
            return Optional.of(sales).filter(known -> known.id().equals(pipeline));
        }

        @Override
        public Map<String, Standing> standings(Collection<String> businessKeys) {
            return Map.of();
        }

        @Override
        public void open(String pipeline, String businessKey, String stage, Map<String, Object> variables) {
            throw new UnsupportedOperationException("No token moves here.");
        }

        @Override
        public String move(String businessKey, String from, String to, Map<String, Object> variables) {
            throw new UnsupportedOperationException("No token moves here.");
        }

        @Override
        public void switchTo(String businessKey, String pipeline, String stage, String reason) {
            throw new UnsupportedOperationException("No token moves here.");
        }

        @Override
        public int retime(String businessKey) {
            return 0;
        }
    }
}
