package org.callboard.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.callboard.imports.SharedFile;
import org.callboard.imports.Upload;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People from a file of another system with their companies; the counts are explained where they are stated. */
@CrmTest
class CustomerImportTest {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesTheFivehundredAsPeopleAndMakesTheirCompanies() throws IOException {
        Answer people = brought("people", "us-500.csv", "{\"country\": \"US\"}");
        assertThat(summary(people)).isEqualTo("349 of 349 processed, 349 created, 0 skipped, 0 failed");
        UUID id = UUID.fromString(people.at("/id"));
        // Every row names a company of its own with a web site of its own.
        assertThat(count("select count(*) from customer.company where import_id = ?", id))
                .isEqualTo(349);
        assertThat(count("select count(*) from customer.person where import_id = ? and company_id is null", id))
                .isZero();

        // The same file again: everybody is surely known by e-mail address and name.
        Answer again = brought("people", "us-500.csv", "{\"country\": \"US\"}");
        assertThat(summary(again)).isEqualTo("349 of 349 processed, 0 created, 349 skipped, 0 failed");
    }

    private Answer brought(String objects, String file, String defaults) throws IOException {
        Api manager = api.as("manager1");
        Answer accepted = Upload.of(Files.readAllBytes(SharedFile.require("contacts/" + file)))
                .with("duplicates", "skip")
                .with("defaults", defaults)
                .sendTo(objects, manager);
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        Answer done = Upload.ended(manager, accepted.header("Location"), PATIENCE);
        assertThat(done.at("/state")).as(done.text()).isEqualTo("DONE");
        return done;
    }

    private static String summary(Answer done) {
        return "%s of %s processed, %s created, %s skipped, %s failed"
                .formatted(
                        done.at("/processed"),
                        done.at("/total"),
                        done.at("/created"),
                        done.at("/skipped"),
                        done.at("/failed"));
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }
}
