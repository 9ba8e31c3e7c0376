package org.callboard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports through the REST door. */
@CrmTest
class ImportDoorTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesEachOfTheFivehundredAsALeadWithOneProcess() throws IOException {
        byte[] file = Files.readAllBytes(SharedFile.require("contacts/us-500.csv"));
        Api marketer = api.as("marketer1");
        Answer accepted = Upload.of(file)
                .with("duplicates", "create")
                .with("defaults", "{\"source\": \"us-500\", \"country\": \"US\"}")
                .send(marketer);
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        String location = accepted.header("Location");
        Answer done = Upload.ended(marketer, location, PATIENCE);
        assertThat(done.at("/state")).isEqualTo("DONE");
        assertThat(done.at("/total")).isEqualTo("349");
        assertThat(done.at("/created")).isEqualTo("349");
        assertThat(done.at("/failed")).isEqualTo("0");

        UUID id = UUID.fromString(done.at("/id"));
        assertThat(count("select count(*) from lead.lead where import_id = ?", id))
                .isEqualTo(349);
        assertThat(count("""
                        select count(*) from lead.lead l where import_id = ? and 1 = (
                            select count(*) from engine.act_hi_procinst p where p.business_key_ = l.id::text)
                        """, id)).isEqualTo(349);
        JsonNode first =
                marketer.get("/api/v1/leads?importId=" + id + "&q=Darakjy").body();
        assertThat(first.at("/items/0/company").asText()).isEqualTo("Chanay, Jeffrey A Esq");
        assertThat(first.at("/items/0/source").asText()).isEqualTo("us-500");
    }

    @Test
    void givesFailedRowsBackWithReasonsAndUndoesTheRest() {
        Api rep = api.as("rep1");
        Answer accepted = Upload.of(
                        "Vorname;Last Name;Email\nAda;Byron;ada-" + UUID.randomUUID() + "@x.org\nBad;Row;no mail\n")
                .with("mapping", "{\"Last Name\": \"lastName\", \"Email\": \"email\"}")
                .send(rep);
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        String location = accepted.header("Location");
        Answer done = Upload.ended(rep, location, PATIENCE);
        assertThat(done.at("/created")).isEqualTo("1");
        assertThat(done.at("/failed")).isEqualTo("1");

        Answer errors = rep.get(location + "/errors");
        assertThat(errors.header("Content-Type")).startsWith("text/csv");
        assertThat(errors.text()).startsWith("Vorname,Last Name,Email,Import problem\r\nBad,Row,no mail,Email: ");

        assertThat(rep.post(location + "/undo", "").status()).isEqualTo(202);
        assertThat(Upload.ended(rep, location, PATIENCE).at("/undone")).isEqualTo("1");
        assertThat(rep.get("/api/v1/leads?importId=" + done.at("/id")).at("/total"))
                .isEqualTo("0");
    }

    @Test
    void startsOnceForTheSameIdempotencyKey() {
        Api rep = api.as("rep1");
        String key = UUID.randomUUID().toString();
        Upload upload = Upload.of("name,email\nDoe," + key + "@x.org\n");
        Answer first = upload.send(rep, "Idempotency-Key", key);
        assertThat(upload.send(rep, "Idempotency-Key", key).header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotNull();
    }

    @Test
    void saysWhatIsWrongWithAFileAndKeepsNothing() {
        Api rep = api.as("rep1");
        long before = count("select count(*) from imports.job");
        for (Upload bad : List.of(
                Upload.of(""),
                Upload.of("PK\u0003\u0004 an xlsx"),
                Upload.of("Quux,Frobnitz\n1,2\n"),
                Upload.of("email\na@x.org\n").with("mapping", "{\"email\": \"nonsense\"}"),
                Upload.of("email\na@x.org\n").with("mapping", "[1, 2"),
                Upload.of("email\na@x.org\n").with("mapping", "{\"email\": null}"),
                Upload.of("email\na@x.org\n").with("defaults", "{\"nonsense\": \"x\"}"),
                Upload.of("email\na@x.org\n").with("duplicates", "maybe"))) {
            Answer refused = bad.send(rep);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.at("/errors/0/message")).isNotBlank();
        }
        assertThat(count("select count(*) from imports.job")).isEqualTo(before);
    }

    @Test
    void letsInWhoMayImportAndShowsThemTheirOwn() {
        Upload upload = Upload.of("email\n" + UUID.randomUUID() + "@x.org\n");
        assertThat(upload.send(api.as("agent1")).status()).isEqualTo(403);
        assertThat(upload.send(api.as("analyst1")).status()).isEqualTo(403);
        assertThat(upload.send(api.anonymous()).status()).isEqualTo(401);
        String location = upload.send(api.as("rep2")).header("Location");
        assertThat(api.as("rep1").get(location).status()).isEqualTo(404);
        assertThat(api.as("manager1").get(location).status()).isEqualTo(200);
        assertThat(api.as("rep2")
                        .get("/api/v1/leads/imports")
                        .body()
                        .at("/items")
                        .size())
                .isPositive();
        assertThat(api.as("rep2").get("/api/v1/nonsense/imports").status()).isEqualTo(404);
    }

    @Test
    void readsWhatHubSpotAndSalesforceWrite() throws IOException {
        Api marketer = api.as("marketer1");
        for (String file : List.of("hubspot/contacts_sample_import-1.csv", "salesforce/accountData.csv")) {
            byte[] bytes = Files.readAllBytes(SharedFile.require("contacts/" + file));
            Answer accepted = Upload.of(bytes).send(marketer);
            assertThat(accepted.status()).as(file + accepted).isEqualTo(202);
            Answer done = Upload.ended(marketer, accepted.header("Location"), PATIENCE);
            assertThat(done.at("/processed")).as(done.toString()).isEqualTo(done.at("/total"));
            assertThat(done.at("/failed"))
                    .as(marketer.get(accepted.header("Location") + "/errors").text())
                    .isEqualTo("0");
        }
    }

    private long count(String sql, Object... params) {
        return jdbc.sql(sql).params(List.of(params)).query(Long.class).single();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
