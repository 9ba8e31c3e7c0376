package org.callboard.quote;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineFilter;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Processes;
import org.callboard.records.RecordKind;
import org.callboard.records.Records;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** Products, prices and quotes on a real PostgreSQL; deals and the engine are stood in for. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {Quotes.class, Records.class, CurrentUser.class, Timeline.class},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(web|page)\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
class QuoteHouse {

    @Bean
    DataSource dataSource() {
        DataSource source = CoreDatabase.with("access", "audit", "records", "quote");
        new JdbcTemplate(source).execute(DealsOfTests.TABLES);
        return source;
    }

    @Bean
    HandClock clock() {
        return new HandClock();
    }

    @Bean
    RecordKind deals() {
        return new DealsOfTests();
    }

    @Bean
    Announced processes() {
        return new Announced();
    }

    @Bean
    PlayedApprovals approvals() {
        return new PlayedApprovals();
    }

    @Bean
    Cast cast(CurrentUser currentUser, Records records, Timeline timeline, People people) {
        return new Cast(currentUser, records, timeline, people);
    }

    /** Time that a test turns on. */
    static class HandClock extends Clock {

        static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
        private volatile Instant now = NOON;

        void set(String moment) {
            now = Instant.parse(moment);
        }

        void reset() {
            now = NOON;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Remembers what was announced. */
    static class Announced implements Processes {

        final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public int announce(String message, String businessKey, Map<String, Object> variables) {
            messages.add(message + " " + businessKey);
            return 0;
        }

        @Override
        public List<String> move(String fromKey, String toKey) {
            return List.of();
        }

        @Override
        public List<String> moveBack(Collection<String> instanceIds, String toKey) {
            return List.of();
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

    /** Who sells, and what. */
    static class Cast {

        private final CurrentUser currentUser;
        private final Records records;
        private final Timeline timeline;

        Cast(CurrentUser currentUser, Records records, Timeline timeline, People people) {
            this.currentUser = currentUser;
            this.records = records;
            this.timeline = timeline;
            people.replaceAll(List.of(
                    person("rep1", Role.SALES_REP),
                    person("rep2", Role.SALES_REP),
                    person("manager1", Role.SALES_MANAGER)));
        }

        private static Person person(String name, String role) {
            return new Person(
                    name,
                    "The " + name,
                    null,
                    Set.of(role),
                    Set.of("sales-emea"),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    0,
                    true,
                    true);
        }

        static String word() {
            return "w" + UUID.randomUUID().toString().replace("-", "");
        }

        <T> T as(String username, Supplier<T> work) {
            String role = username.startsWith("rep")
                    ? Role.SALES_REP
                    : username.startsWith("analyst") ? Role.ANALYST : Role.SALES_MANAGER;
            return currentUser.actingFor(new Viewer(username, username, Set.of(role), Set.of("sales-emea")), work);
        }

        void doing(String username, Runnable work) {
            as(username, () -> {
                work.run();
                return null;
            });
        }

        UUID product(String name, String price, Object... more) {
            Map<String, Object> values = new HashMap<>(Map.of("name", name));
            if (price != null) {
                values.put("price", price);
            }
            for (int i = 0; i < more.length; i += 2) {
                values.put((String) more[i], more[i + 1]);
            }
            return as("manager1", () -> records.create("product", values));
        }

        UUID dealOf(String owner) {
            return as(owner, () -> records.create("deal", Map.of("title", "Deal of " + owner)));
        }

        Map<String, Object> deal(UUID id) {
            return as("manager1", () -> records.get("deal", id)).values();
        }

        void setAmount(UUID deal, String amount) {
            doing(
                    "rep1",
                    () -> records.change(
                            "deal",
                            deal,
                            records.get("deal", deal).version(),
                            Map.of("amount", Map.of("value", new BigDecimal(amount), "currency", "EUR")),
                            Map.of()));
        }

        List<String> lines(UUID deal) {
            List<String> lines = new ArrayList<>();
            doing(
                    "manager1",
                    () -> timeline.of(new Subject("deal", deal), TimelineFilter.everything(), null, 50)
                            .items()
                            .forEach(entry -> lines.add(entry.what())));
            return lines;
        }
    }
}
