package org.callboard.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.callboard.boot.CannotStart;
import org.callboard.testing.BeforeTheHouseStands;
import org.callboard.testing.TestServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
@BeforeTheHouseStands
class SchemaMigrationsTest {

    private static final String UP_TO_DATE = "up_to_date";

    private JdbcTemplate database;
    private SchemaMigrations migrations;

    @BeforeAll
    static void anUpToDateDatabase() {
        ReadySchemas.in(TestServers.database(UP_TO_DATE), TestServers.USER);
    }

    /** A copy costs less than all scripts again. */
    @BeforeEach
    void aCopyOfIt() {
        String name = "migrations_" + Long.toHexString(System.nanoTime());
        new JdbcTemplate(at(TestServers.database("postgres")))
                .execute("create database " + name + " template " + UP_TO_DATE);
        DataSource dataSource = at(TestServers.database(name));
        database = new JdbcTemplate(dataSource);
        migrations = new SchemaMigrations(dataSource);
    }

    private static DataSource at(String url) {
        return new DriverManagerDataSource(url, TestServers.USER, "");
    }

    @Test
    void givesEachContextAHistoryOfItsOwn() {
        for (String context : SchemaMigrations.CONTEXTS) {
            assertThat(database.queryForObject(
                            "select count(*) from " + context + ".flyway_schema_history where success", Integer.class))
                    .as(context)
                    .isPositive();
        }
    }

    @Test
    void warnsOfNothingThatIsAsItShouldBe(CapturedOutput log) {
        assertThat(log.getAll()).contains("Schemas are up to date").doesNotContain("already exists");
    }

    @Test
    void changesNothingTheSecondTime() {
        migrations.afterPropertiesSet();

        assertThat(database.queryForObject("select count(*) from lead.lead", Integer.class))
                .isZero();
    }

    @Test
    void refusesADatabaseThatANewerCallboardWrote() {
        history("lead", "999", true);

        assertThatThrownBy(migrations::afterPropertiesSet)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("newer Callboard")
                .hasMessageContaining("lead is at version 999");
    }

    @Test
    void refusesADatabaseWhereAScriptFailed() {
        database.update("update scoring.flyway_schema_history set success = false where version = '1'");

        assertThatThrownBy(migrations::afterPropertiesSet)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The tables of scoring");
    }

    private void history(String context, String version, boolean success) {
        database.update(
                "insert into " + context
                        + ".flyway_schema_history (installed_rank, version, description, type, script, "
                        + "checksum, installed_by, execution_time, success) values (999, ?, 'from later', 'SQL', "
                        + "'V999__from_later.sql', 1, 'postgres', 1, ?)",
                version,
                success);
    }
}
