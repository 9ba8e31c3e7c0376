package org.callboard.camunda7;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;

/** One real PostgreSQL for all tests of this module, migrated once. */
final class TestDatabase {

    static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    static String url() {
        return POSTGRES.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
    }

    static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/engine")
                .schemas("engine")
                .load()
                .migrate();
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setRegisterShutdownHook(false)
                    .start();
            // Behind the contexts: their shutdown still needs it.
            SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
