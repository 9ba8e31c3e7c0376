package org.callboard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.callboard.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files at the door, as the roles meet them. */
@CrmTest
class FileDoorTest {

    private static final String BOUNDARY = "----files";

    @Autowired
    Api api;

    @BeforeEach
    void knowsThePeople(@Autowired People people) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> people.withRole(Role.SALES_REP).size() >= 3);
    }

    @Test
    void keepsAFileAndGivesItBackAsSomethingToKeepNeverToShow() {
        String lead = leadOfRep1();

        Answer kept = send("rep1", lead, "../../offer.html", "<html><script>alert(1)</script></html>");

        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.at("/name")).isEqualTo("offer.html");
        assertThat(kept.at("/type")).isEqualTo("text/html");
        String file = kept.header("Location");
        Answer content = api.as("rep1").get(file + "/content");
        assertThat(content.status()).isEqualTo(200);
        assertThat(content.text()).isEqualTo("<html><script>alert(1)</script></html>");
        assertThat(content.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(content.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("offer.html");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Security-Policy")).contains("sandbox");
        Answer known = api.as("rep1")
                .send("GET", file + "/content", BodyPublishers.noBody(), "If-None-Match", content.header("ETag"));
        assertThat(known.status()).isEqualTo(304);
        JsonNode line =
                api.as("rep1").get(lead + "/timeline?kinds=files").body().at("/items/0");
        assertThat(line.path("what").asText()).isEqualTo("files.file-added");
        assertThat(line.at("/cause/name").asText()).isEqualTo("rep1");
    }

    @Test
    void isSeenAndDeletedByWhomTheSubjectsRightsAllow() {
        String lead = leadOfRep1();
        String file = send("rep1", lead, "a.txt", "secret").header("Location");

        for (String reader : List.of("rep1", "manager1", "analyst1", "marketer1", "admin1")) {
            assertThat(api.as(reader).get(file + "/content").status())
                    .as(reader)
                    .isEqualTo(200);
            assertThat(api.as(reader).get(lead + "/files").body().path("items"))
                    .as(reader)
                    .hasSize(1);
        }
        for (String other : List.of("rep2", "agent1")) {
            assertThat(api.as(other).get(file).status()).as(other).isEqualTo(404);
            assertThat(api.as(other).get(file + "/content").status()).as(other).isEqualTo(404);
            assertThat(api.as(other).get(lead + "/files").status()).as(other).isEqualTo(404);
            assertThat(api.as(other).delete(file).status()).as(other).isEqualTo(404);
            assertThat(send(other, lead, "a", "x").status()).as(other).isEqualTo(404);
        }
        assertThat(api.as("analyst1").delete(file).status()).isEqualTo(403);
        assertThat(send("marketer1", lead, "a", "x").status()).isEqualTo(403);
        assertThat(api.with(TestTokens.ofClient("crm-api"))
                        .get(file + "/content")
                        .status())
                .isEqualTo(403);
        assertThat(api.anonymous().get(file + "/content").status()).isEqualTo(401);
        assertThat(api.as("manager1").delete(file).status()).isEqualTo(204);
        assertThat(api.as("rep1").get(file).status()).isEqualTo(404);
    }

    @Test
    void refusesOddRequestsInWords() {
        String lead = leadOfRep1();

        Answer empty = send("rep1", lead, "a", "");
        assertThat(empty.status()).as(empty.text()).isEqualTo(400);
        assertThat(empty.at("/errors/0/field")).isEqualTo("file");
        Answer without = api.as("rep1")
                .send(
                        "POST",
                        lead + "/files",
                        BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"),
                        "Content-Type",
                        "multipart/form-data; boundary=" + BOUNDARY);
        assertThat(without.status()).as(without.text()).isEqualTo(400);
        assertThat(api.as("rep1").post(lead + "/files", Map.of()).status()).isEqualTo(415);
        assertThat(api.as("rep1").get(lead + "/files?size=0").status()).isEqualTo(400);
        assertThat(api.as("rep1").get(lead + "/files?before=x").status()).isEqualTo(400);
        assertThat(api.as("rep1").get("/api/v1/files/nonsense").status()).isEqualTo(400);
        assertThat(api.as("rep1")
                        .get("/api/v1/files/" + UUID.randomUUID() + "/content")
                        .status())
                .isEqualTo(404);
        assertThat(api.as("rep1")
                        .get("/api/v1/planets/" + UUID.randomUUID() + "/files")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void givesStrangeNamesBackUnbroken() {
        String lead = leadOfRep1();

        Answer kept = send("rep1", lead, "Ängebot – 価格 \u202Egpj.exe", "x");

        assertThat(kept.at("/name")).isEqualTo("Ängebot – 価格 gpj.exe");
        assertThat(api.as("rep1").get(kept.header("Location") + "/content").header("Content-Disposition"))
                .contains("filename*=UTF-8''");
    }

    private Answer send(String who, String subject, String name, String content) {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/png\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        return api.as(who)
                .send(
                        "POST",
                        subject + "/files",
                        BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)),
                        "Content-Type",
                        "multipart/form-data; boundary=" + BOUNDARY);
    }

    private String leadOfRep1() {
        String word = "f" + UUID.randomUUID().toString().substring(0, 8);
        Answer created = api.as("manager1")
                .post("/api/v1/leads", Map.of("firstName", "Test", "lastName", word, "email", word + "@f.example"));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        Answer given = api.as("manager1")
                .post("/api/v1/leads/assign", Map.of("ids", new String[] {created.at("/id")}, "owner", "rep1"));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        return "/api/v1/leads/" + created.at("/id");
    }
}
