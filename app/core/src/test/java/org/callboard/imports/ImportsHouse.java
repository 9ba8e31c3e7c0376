package org.callboard.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.kernel.Targets;
import org.callboard.testing.CoreDatabase;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.util.unit.DataSize;

/** This context alone, on a real PostgreSQL, with people to import. */
@Configuration
@EnableTransactionManagement(proxyTargetClass = true)
@ComponentScan(
        basePackageClasses = Imports.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {ImportConfiguration.class, ImportController.class, ImportDoors.class}))
class ImportsHouse {

    /** System property: the database of another process, instead of one of our own. */
    static final String URL = "imports.test.url";

    private static String shared;

    static synchronized String url() {
        if (shared == null) {
            shared = System.getProperty(URL) == null ? CoreDatabase.urlWith("imports") : System.getProperty(URL);
        }
        return shared;
    }

    /** @return a source of the one database that all tests of this JVM share */
    @Bean
    DataSource dataSource() {
        DataSource source = CoreDatabase.pooled(url());
        JdbcClient.create(source).sql("""
                        create table if not exists person (id uuid primary key, name text not null, email varchar(40),
                            source text, touched boolean not null default false)
                        """).update();
        return source;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new DataSourceTransactionManager(source);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
        return new JdbcTemplate(source);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @Bean
    ObjectMapper objectMapper() {
        return new ObjectMapper();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Targets targets() {
        return new Targets(Set.of("all"));
    }

    @Bean
    ImportSettings importSettings() {
        return new ImportSettings(
                DataSize.ofMegabytes(100),
                50,
                Duration.ofMillis(500),
                Duration.ofMillis(100),
                Duration.ofSeconds(10),
                Duration.ofDays(30));
    }

    @Bean
    TestPeople testPeople(JdbcClient jdbc) {
        return new TestPeople(jdbc);
    }

    @Bean
    @Role(BeanDefinition.ROLE_SUPPORT)
    Somebody currentUser() {
        return new Somebody();
    }

    /** Whoever a test says. */
    static class Somebody implements CurrentUser {

        private final ThreadLocal<Viewer> now = new ThreadLocal<>();
        private volatile Viewer otherwise;

        static Viewer named(String name, String role) {
            return new Viewer(name, name, Set.of(role), Set.of());
        }

        @Override
        public Viewer viewer() {
            return ifKnown().orElseThrow();
        }

        @Override
        public Optional<Viewer> ifKnown() {
            return Optional.ofNullable(now.get() == null ? otherwise : now.get());
        }

        @Override
        public <T> T actingFor(Viewer viewer, Supplier<T> work) {
            Viewer before = now.get();
            now.set(viewer);
            try {
                return work.get();
            } finally {
                now.set(before);
            }
        }

        void is(Viewer viewer) {
            otherwise = viewer;
        }
    }
}
