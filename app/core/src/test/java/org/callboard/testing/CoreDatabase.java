package org.callboard.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL for this module's tests; each Spring context gets a database of its own on it. */
public final class CoreDatabase {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;

    private CoreDatabase() {}

    /** An empty database with these contexts' schemas. */
    public static synchronized DataSource with(String... contexts) {
        try {
            if (server == null) {
                server = EmbeddedPostgres.start();
            }
            String name = "core_" + DATABASES.incrementAndGet();
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("create database " + name);
            }
            DataSource database = server.getDatabase("postgres", name, Map.of("reWriteBatchedInserts", "true"));
            for (String context : contexts) {
                migrate(database, context);
            }
            return database;
        } catch (IOException noServer) {
            throw new UncheckedIOException(noServer);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void migrate(DataSource database, String context) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + context)
                .schemas(context)
                .load()
                .migrate();
    }
}
