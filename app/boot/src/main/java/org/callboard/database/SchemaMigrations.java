package org.callboard.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.callboard.boot.CannotStart;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Runs each context's Flyway scripts, every context with its own schema and history. JPA and the engine wait for it. A
 * failed script, or a database that a newer Callboard wrote, stops the start with one sentence.
 */
@Component
public class SchemaMigrations implements InitializingBean {

    /** The order counts: what stands later may need what stands before. */
    public static final List<String> CONTEXTS = List.of(
            "engine",
            "access",
            "decision",
            "studio",
            "audit",
            "imports",
            "worklist",
            "calendar",
            "presence",
            "activity",
            "records",
            "customer",
            "deal",
            "files",
            "lead",
            "quote",
            "scoring",
            "search",
            "analytics",
            "communication",
            "guest",
            "knowledge",
            "survey",
            "support",
            "chat",
            "portal");

    private static final Logger log = LoggerFactory.getLogger(SchemaMigrations.class);
    /** Any number, as long as every Callboard uses the same: two that start together take turns. */
    private static final long TURN = 7_224_001L;

    private final DataSource dataSource;

    SchemaMigrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterPropertiesSet() {
        long begin = System.nanoTime();
        try (Connection turn = dataSource.getConnection();
                Statement statement = turn.createStatement()) {
            statement.execute("select pg_advisory_lock(" + TURN + ")");
            try {
                int scripts = CONTEXTS.stream().mapToInt(this::migrate).sum();
                log.info(
                        "Schemas are up to date: {} scripts in {} ms",
                        scripts,
                        (System.nanoTime() - begin) / 1_000_000);
            } finally {
                statement.execute("select pg_advisory_unlock(" + TURN + ")");
            }
        } catch (SQLException e) {
            throw new CannotStart("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    private int migrate(String context) {
        Flyway flyway = Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + context)
                .schemas(context)
                .defaultSchema(context)
                .createSchemas(true)
                .failOnMissingLocations(false)
                .ignoreMigrationPatterns(new String[0])
                // Remarks like "exists already, skipping" are for whoever types SQL; warnings still come through.
                .initSql("set client_min_messages = warning")
                .load();
        refuseTheFuture(context, flyway.info().all());
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw new CannotStart(
                    "The tables of " + context + " cannot be brought up to date: "
                            + e.getMessage().lines().findFirst().orElse("no reason given")
                            + " Restore a backup or mend the script, then start again.",
                    e);
        }
    }

    private void refuseTheFuture(String context, MigrationInfo[] migrations) {
        Stream.of(migrations)
                .filter(m ->
                        m.getState() == MigrationState.FUTURE_SUCCESS || m.getState() == MigrationState.FUTURE_FAILED)
                .findFirst()
                .ifPresent(m -> {
                    throw new CannotStart(
                            "This database was written by a newer Callboard: " + context
                                    + " is at version " + m.getVersion()
                                    + ", which this one does not know. Start the newer version, or use another data directory.");
                });
    }
}
