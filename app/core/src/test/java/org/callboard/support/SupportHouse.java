package org.callboard.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.audit.Timeline;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.Messages;
import org.callboard.communication.Threads;
import org.callboard.customer.Links;
import org.callboard.decision.Decisions;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.WorkingDays;
import org.callboard.kernel.WorkingTime;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.TaskList;
import org.callboard.kernel.release.Releases;
import org.callboard.lead.QualifiedLeads;
import org.callboard.matching.Matcher;
import org.callboard.presence.Presence;
import org.callboard.presence.Staff;
import org.callboard.records.Records;
import org.callboard.signals.Signals;
import org.callboard.testing.CoreDatabase;
import org.callboard.testing.PackagedRules;
import org.mockito.Mockito;
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

/**
 * Tickets with customers, records, rules and timeline on a real PostgreSQL. The engine and communication are stood in for:
 * what they are told is kept. Working time is Monday to Friday, nine to five, in UTC.
 */
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
            Tickets.class,
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
@Import(SupportCast.class)
public class SupportHouse {

    /** A Monday. */
    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Bean
    DataSource dataSource() {
        return CoreDatabase.with("access", "audit", "imports", "records", "customer", "decision", "support");
    }

    /** Stands still until a test moves it. */
    static class MovingClock extends Clock {

        private volatile Instant now = NINE;

        void at(String moment) {
            now = Instant.parse(moment);
        }

        void back() {
            now = NINE;
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

    /** What the engine was told, and where its timers would stand. */
    static class ToldProcesses implements Processes {

        final List<String> announced = new ArrayList<>();
        final List<Map<String, Object>> told = new ArrayList<>();
        /** What nobody waits for. */
        final Set<String> unheard = new HashSet<>();

        boolean underWay;
        final Map<String, Instant> timers = new java.util.concurrent.ConcurrentHashMap<>();

        @Override
        public int announce(String message, String businessKey, Map<String, Object> variables) {
            if (unheard.contains(message)) {
                return 0;
            }
            announced.add(message);
            told.add(variables);
            return 1;
        }

        @Override
        public boolean isUnderWay(String process, String businessKey) {
            return underWay;
        }

        @Override
        public int reschedule(String businessKey, String element, Instant due) {
            timers.put(element, due);
            return 1;
        }

        @Override
        public List<String> move(String fromKey, String toKey) {
            return List.of();
        }

        @Override
        public List<String> moveBack(java.util.Collection<String> instanceIds, String toKey) {
            return List.of();
        }

        @Override
        public int endTwins(String instanceId, String reason) {
            return 0;
        }

        @Override
        public int cancel(String businessKey, String reason) {
            announced.add("cancelled");
            return 1;
        }
    }

    @Bean
    ToldProcesses processes() {
        return new ToldProcesses();
    }

    @Bean
    TaskList tasks() {
        return Mockito.mock(TaskList.class);
    }

    /** Keeps what was sent. */
    @Bean
    Messages messages() {
        Messages messages = Mockito.mock(Messages.class);
        Mockito.when(messages.send(Mockito.any(MessageDraft.class))).thenAnswer(call -> UUID.randomUUID());
        return messages;
    }

    @Bean
    Threads threads() {
        return Mockito.mock(Threads.class);
    }

    @Bean
    Releases releases() {
        return new PackagedRules();
    }

    /** Who is where and how busy, as a test says; everybody else is online with nothing to do. */
    static class Seats implements Staff {

        private final People people;
        private final Map<String, Seat> said = new HashMap<>();

        Seats(People people) {
            this.people = people;
        }

        void clear() {
            said.clear();
        }

        void sits(String username, Presence.State state, int open, int capacity, String... standsInFor) {
            Person person = people.find(username).orElseThrow();
            said.put(username, new Seat(person, state, open, capacity, Set.of(standsInFor)));
        }

        @Override
        public List<Seat> withAnyRole(Set<String> roles) {
            return roles.stream()
                    .flatMap(role -> people.withRole(role).stream())
                    .map(person -> said.getOrDefault(
                            person.username(), new Seat(person, Presence.State.ONLINE, 0, 0, Set.of())))
                    .toList();
        }
    }

    @Bean
    Seats seats(People people) {
        return new Seats(people);
    }

    @Bean
    QualifiedLeads leads() {
        return lead -> java.util.Optional.empty();
    }

    @Bean
    WorkingDays days() {
        return Mockito.mock(WorkingDays.class, call -> switch (call.getMethod().getName()) {
            case "today" -> LocalDate.ofInstant(clock().instant(), ZoneOffset.UTC);
            case "zone" -> ZoneOffset.UTC;
            case "startOf" -> ((LocalDate) call.getArgument(0)).atStartOfDay().toInstant(ZoneOffset.UTC);
            default -> throw new UnsupportedOperationException(call.toString());
        });
    }

    /** Nine to five from Monday to Friday; {@code always} never closes. */
    static class OfficeHours implements WorkingTime {

        @Override
        public Instant after(String calendar, Instant from, Duration worked) {
            requireKnown(calendar);
            if (calendar.equals("always")) {
                return from.plus(worked);
            }
            Instant at = nextOpening(calendar, from);
            Duration left = worked;
            while (true) {
                Instant five =
                        at.atZone(ZoneOffset.UTC).toLocalDate().atTime(17, 0).toInstant(ZoneOffset.UTC);
                Duration today = Duration.between(at, five);
                if (today.compareTo(left) >= 0) {
                    return at.plus(left);
                }
                left = left.minus(today);
                at = nextOpening(calendar, five);
            }
        }

        @Override
        public Duration between(String calendar, Instant from, Instant to) {
            requireKnown(calendar);
            if (calendar.equals("always")) {
                return Duration.between(from, to);
            }
            Duration sum = Duration.ZERO;
            Instant at = nextOpening(calendar, from);
            while (at.isBefore(to)) {
                Instant five =
                        at.atZone(ZoneOffset.UTC).toLocalDate().atTime(17, 0).toInstant(ZoneOffset.UTC);
                sum = sum.plus(Duration.between(at, five.isBefore(to) ? five : to));
                at = nextOpening(calendar, five);
            }
            return sum;
        }

        @Override
        public boolean isOpen(String calendar, Instant at) {
            return nextOpening(calendar, at).equals(at);
        }

        @Override
        public Instant nextOpening(String calendar, Instant at) {
            java.time.LocalDateTime local = java.time.LocalDateTime.ofInstant(at, ZoneOffset.UTC);
            if (local.getHour() >= 17) {
                local = local.toLocalDate().plusDays(1).atTime(9, 0);
            } else if (local.getHour() < 9) {
                local = local.toLocalDate().atTime(9, 0);
            }
            while (local.getDayOfWeek().getValue() > 5) {
                local = local.toLocalDate().plusDays(1).atTime(9, 0);
            }
            return local.toInstant(ZoneOffset.UTC);
        }

        @Override
        public String named(String calendar) {
            requireKnown(calendar);
            return calendar;
        }

        private static void requireKnown(String calendar) {
            if (calendar.equals("nowhere")) {
                throw new NotFound("calendar", calendar);
            }
        }
    }

    @Bean
    WorkingTime time() {
        return new OfficeHours();
    }
}
