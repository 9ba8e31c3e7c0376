package org.callboard.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL for this module's tests; each Spring context gets a database of its own on it. */
public final class CoreDatabase {

    private static final int MOST_CONNECTIONS = 20;
    private static final int IDLE_MILLIS = 10_000;
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
            DataSource database = pooled(server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true");
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

    /** As the product asks it: a connection of its own for every statement costs more than most statements. */
    public static DataSource pooled(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(IDLE_MILLIS);
        return pool;
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
