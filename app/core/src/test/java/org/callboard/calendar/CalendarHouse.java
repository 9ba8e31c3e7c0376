package org.callboard.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.CalendarChanged;
import org.callboard.kernel.engine.WorkingTimers;
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
import org.springframework.context.event.EventListener;

/** Calendars on a real PostgreSQL, with timers that only count how often they were asked. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {Calendars.class, CurrentUser.class},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
public class CalendarHouse {

    public static final Viewer ADMIN = new Viewer("admin1", "Admin 1", Set.of(Role.ADMIN), Set.of());
    public static final Viewer AGENT =
            new Viewer("agent1", "Agent 1", Set.of(Role.SUPPORT_AGENT), Set.of("support-eu"));
    static final Viewer CUSTOMER = new Viewer("customer1", "Customer 1", Set.of("customer"), Set.of());

    /** A clock that the test turns. */
    static final class Turned extends Clock {

        private Instant now = Instant.parse("2026-03-02T09:00:00Z");

        void to(Instant then) {
            now = then;
        }

        void on(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    /** 1,200 timers of each calendar; the odd ones move. */
    static final class Timers implements WorkingTimers {

        final List<String> asked = new ArrayList<>();

        @Override
        public Slice computeAgain(String calendar, String after, int most) {
            asked.add(calendar);
            int from = after == null ? 0 : Integer.parseInt(after);
            int seen = Math.min(most, 1_200 - from);
            return new Slice(seen, seen / 2, seen == 0 ? null : String.valueOf(from + seen));
        }

        @Override
        public long count(String calendar) {
            return 1_200;
        }
    }

    static final class Heard {

        final List<CalendarChanged> changes = new ArrayList<>();

        @EventListener
        void on(CalendarChanged change) {
            changes.add(change);
        }
    }

    @Bean
    DataSource dataSource() {
        return CoreDatabase.with("access", "calendar");
    }

    @Bean
    Turned clock() {
        return new Turned();
    }

    @Bean
    Timers timers() {
        return new Timers();
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    public static void staff(People people) {
        people.replaceAll(
                List.of(person("admin1", Role.ADMIN, "admins"), person("agent1", Role.SUPPORT_AGENT, "support-eu")));
    }

    private static Person person(String username, String role, String team) {
        return new Person(
                username,
                username,
                username + "@example.com",
                Set.of(role),
                Set.of(team),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                true,
                true);
    }
}
