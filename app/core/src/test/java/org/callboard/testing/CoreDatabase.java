package org.callboard.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;

/** One real PostgreSQL for this module's tests; each Spring context gets a database of its own on it. */
public final class CoreDatabase {

    private static final int MOST_CONNECTIONS = 20;
    private static final int IDLE_MILLIS = 10_000;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Schemas are made once for each choice of contexts; a copy costs less than all scripts again. */
    private static final Map<List<String>, String> TEMPLATES = new HashMap<>();

    private static EmbeddedPostgres server;

    private CoreDatabase() {}

    /** A new database with these contexts' schemas, empty. */
    public static DataSource with(String... contexts) {
        return pooled(urlWith(contexts));
    }

    /** Where a new database with these contexts' schemas is. */
    public static synchronized String urlWith(String... contexts) {
        String template = TEMPLATES.computeIfAbsent(List.of(contexts), CoreDatabase::template);
        return url(made(" template " + template)) + "&reWriteBatchedInserts=true";
    }

    private static String template(List<String> contexts) {
        String name = made("");
        contexts.forEach(context -> Flyway.configure()
                .dataSource(url(name), "postgres", "")
                .locations("classpath:db/migration/" + context)
                .schemas(context)
                .load()
                .migrate());
        return name;
    }

    private static String made(String how) {
        String name = "core_" + DATABASES.incrementAndGet();
        new JdbcTemplate(server().getPostgresDatabase()).execute("create database " + name + how);
        return name;
    }

    private static String url(String database) {
        return server().getJdbcUrl("postgres", database);
    }

    private static EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(CoreDatabase::stop);
            } catch (IOException cannotStart) {
                throw new UncheckedIOException(cannotStart);
            }
        }
        return server;
    }

    /** After the contexts, not beside them: each would wait half a minute for a connection to say goodbye. */
    private static void stop() {
        try {
            server.close();
        } catch (IOException cannotStop) {
            throw new UncheckedIOException(cannotStop);
        }
    }

    /** As the product asks it: a connection of its own for every statement costs more than most statements. */
    public static DataSource pooled(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(IDLE_MILLIS);
        return pool;
    }
}
