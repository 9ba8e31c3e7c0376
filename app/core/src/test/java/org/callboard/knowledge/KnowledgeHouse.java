package org.callboard.knowledge;

import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.audit.Timeline;
import org.callboard.guest.GuestRate;
import org.callboard.kernel.engine.Processes;
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

/** Articles, their readers and their pages on a real PostgreSQL; the engine is stood in for. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {Articles.class, GuestRate.class, CurrentUser.class, Timeline.class},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(access|audit)\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
public class KnowledgeHouse {

    @Bean
    DataSource dataSource() {
        return CoreDatabase.with("access", "audit", "guest", "knowledge");
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
    Cast cast(CurrentUser currentUser) {
        return new Cast(currentUser);
    }

    /** Who is at work. */
    public record Cast(CurrentUser currentUser) {

        public <T> T as(String role, Supplier<T> work) {
            return currentUser.actingFor(new Viewer("the-" + role, "The " + role, Set.of(role), Set.of()), work);
        }
    }
}
