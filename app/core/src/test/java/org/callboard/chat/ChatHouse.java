package org.callboard.chat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import org.callboard.communication.Arrivals;
import org.callboard.customer.KnownAddresses;
import org.callboard.guest.GuestRate;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.WorkingTime;
import org.callboard.kernel.engine.Processes;
import org.callboard.signals.Signals;
import org.callboard.testing.CoreDatabase;
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

/** Chats on a real PostgreSQL, with the signals of several nodes; mail and the engine are stood in for. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {Chats.class, GuestRate.class, CurrentUser.class, Timeline.class, Signals.class},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(access|audit)\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
class ChatHouse {

    static final UUID ANNA = UUID.randomUUID();

    @Bean
    DataSource dataSource() {
        return CoreDatabase.with("access", "audit", "guest", "chat");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Processes processes() {
        return Mockito.mock(Processes.class);
    }

    @Bean
    WorkingTime workingTime() {
        WorkingTime hours = Mockito.mock(WorkingTime.class);
        Mockito.when(hours.named("never")).thenReturn("never");
        Mockito.when(hours.named("moon")).thenThrow(new NotFound("calendar", "moon"));
        return hours;
    }

    @Bean
    KnownAddresses addresses() {
        return email -> new KnownAddresses.Known(email.equals("anna@example.com") ? ANNA : null, null);
    }

    @Bean
    Kept arrivals() {
        return new Kept();
    }

    @Bean
    Cast cast(CurrentUser currentUser, People people) {
        people.replaceAll(List.of(
                agent("agent1", Role.SUPPORT_AGENT),
                agent("agent2", Role.SUPPORT_AGENT),
                agent("rep1", Role.SALES_REP)));
        return new Cast(currentUser);
    }

    private static Person agent(String name, String role) {
        return new Person(
                name, "The " + name, null, Set.of(role), Set.of(), Set.of(), Set.of(), Set.of(), 0, true, true);
    }

    /** Transcripts that were kept, each once. */
    static class Kept implements Arrivals {

        final List<Arrived> all = new CopyOnWriteArrayList<>();

        @Override
        public Optional<UUID> keep(Arrived message) {
            if (all.stream().anyMatch(one -> one.messageId().equals(message.messageId()))) {
                return Optional.empty();
            }
            all.add(message);
            return Optional.of(message.id());
        }

        @Override
        public Optional<UUID> threadOf(UUID mailbox, List<String> references) {
            return Optional.empty();
        }
    }

    /** Who is at work. */
    record Cast(CurrentUser currentUser) {

        <T> T as(String username, String role, Supplier<T> work) {
            return currentUser.actingFor(new Viewer(username, username, Set.of(role), Set.of()), work);
        }

        <T> T agent(String username, Supplier<T> work) {
            return as(username, Role.SUPPORT_AGENT, work);
        }
    }
}
