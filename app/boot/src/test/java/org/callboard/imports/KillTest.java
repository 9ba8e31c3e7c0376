package org.callboard.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.AppProcess;
import org.callboard.testing.OwnProcess;
import org.callboard.testing.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code kill -9} of the app in the middle of an import: afterwards every row is there once, with one process. */
@OwnProcess
class KillTest {

    private static final String LOG = "kill-test.log";

    private String url;
    private JdbcClient jdbc;

    @BeforeEach
    void aDatabaseOfItsOwn() {
        url = TestServers.house("killed");
        jdbc = JdbcClient.create(new DriverManagerDataSource(url, TestServers.USER, ""));
    }

    @Test
    void everyRowIsThereOnceAfterTheAppWasKilled() throws Exception {
        List<Path> files = contactFiles();
        try (AppProcess app = AppProcess.start(url, LOG)) {
            startImports(app.api().as("marketer1"), files);
            awaitLeads(total() / 3);
            app.kill();
        }
        assertThat(leads()).isLessThan(total());
        try (AppProcess app = AppProcess.start(url, LOG)) {
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> count("select count(*) from imports.job where state = 'RUNNING'") == 0);
        }
        assertEveryRowOnce();
    }

    /** Every file of the contacts that has a column for a lead. */
    private void startImports(Api marketer, List<Path> files) throws IOException {
        for (Path file : files) {
            Answer answer = Upload.of(Files.readAllBytes(file))
                    .with("duplicates", "create")
                    .send(marketer);
            assertThat(answer.status()).as("%s: %s", file, answer).isIn(202, 400);
        }
        assertThat(total()).isGreaterThan(700);
    }

    private void assertEveryRowOnce() {
        assertThat(count("select count(*) from imports.job where state <> 'DONE' or position <> total"))
                .isZero();
        assertThat(count("select sum(created + failed + skipped) from imports.job"))
                .isEqualTo(total());
        assertThat(leads()).isEqualTo(count("select sum(created) from imports.job"));
        assertThat(count("""
                        select count(*) from imports.job j where created <> (select count(*) from imports.row_taken t
                            join lead.lead l on l.id = t.subject_id and l.import_id = j.id where t.job_id = j.id)
                        """)).isZero();
        assertThat(
                        count(
                                "select count(distinct email_key) from lead.lead where source = 'import'"
                                        + " and import_id = (select id from imports.job where file_name = 'leads.csv' and total = 349)"))
                .isEqualTo(349);
        assertThat(count("select count(*) from engine.act_hi_procinst")).isEqualTo(leads());
        assertThat(count("select count(distinct business_key_) from engine.act_hi_procinst p"
                        + " join lead.lead l on l.id::text = p.business_key_"))
                .isEqualTo(leads());
    }

    private void awaitLeads(long atLeast) {
        await().atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> leads() >= atLeast);
    }

    private long total() {
        return count("select coalesce(sum(total), 0) from imports.job");
    }

    private long leads() {
        return count("select count(*) from lead.lead");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static List<Path> contactFiles() throws IOException {
        try (Stream<Path> files = Files.walk(SharedFile.require("contacts"))) {
            return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
    }
}
