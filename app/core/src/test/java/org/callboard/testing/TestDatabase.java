package org.callboard.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** Real PostgreSQL for tests of a context: one server per build, a database of its own for whoever asks. */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static EmbeddedPostgres server;

    private TestDatabase() {}

    /** A new database with the tables of these contexts. */
    public static DataSource with(String... contexts) {
        String name = "context_" + NUMBER.incrementAndGet();
        EmbeddedPostgres postgres = server();
        new JdbcTemplate(postgres.getPostgresDatabase()).execute("create database " + name);
        DataSource source = postgres.getDatabase("postgres", name);
        for (String context : contexts) {
            Flyway.configure()
                    .dataSource(source)
                    .schemas(context)
                    .locations("classpath:db/migration/" + context)
                    .load()
                    .migrate();
        }
        return source;
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
            } catch (IOException cannotStart) {
                throw new UncheckedIOException(cannotStart);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::close));
        }
        return server;
    }

    private static void close() {
        try {
            server.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
