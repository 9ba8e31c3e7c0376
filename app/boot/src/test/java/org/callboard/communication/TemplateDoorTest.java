package org.callboard.communication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Templates, telephones and wishes for notifications through REST, on the whole house. */
@CrmTest
class TemplateDoorTest {

    @Autowired
    Api api;

    @Test
    void aShippedTemplateIsReadRewrittenTriedAndComesBack() {
        Answer shipped = api.as("rep1").get("/api/v1/templates/welcome");
        assertThat(shipped.at("/languages/de/subject")).isEqualTo("Willkommen bei {{house.name}}");
        assertThat(shipped.at("/shipped")).isEqualTo("true");
        String key = "welcome-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> draft = Map.of(
                "title",
                "Welcome again",
                "about",
                "person",
                "languages",
                Map.of("en", Map.of("subject", "Hello {{person.firstName}}", "text", "Of {{company.name|nowhere}}")));
        assertThat(put("rep1", "/api/v1/templates/" + key, draft).status()).isEqualTo(403);
        assertThat(put("analyst1", "/api/v1/templates/" + key, draft).status()).isEqualTo(200);

        String person = api.as("rep1")
                .post("/api/v1/people", Map.of("firstName", "Ida", "lastName", "Berg"))
                .at("/id");
        Map<String, Object> about = Map.of("about", Map.of("type", "person", "id", person));
        Answer preview = api.as("rep1").post("/api/v1/templates/" + key + "/preview", about);
        assertThat(preview.at("/subject")).isEqualTo("Hello Ida");
        assertThat(preview.at("/text")).isEqualTo("Of nowhere");

        Answer missing =
                api.as("rep1").post("/api/v1/messages", Map.of("to", List.of("ida@example.com"), "template", key));
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.text()).contains("values.person.firstName");
        Answer typo = put(
                "analyst1",
                "/api/v1/templates/" + key + "x",
                Map.of(
                        "title",
                        "Typo",
                        "languages",
                        Map.of("en", Map.of("subject", "{{person.frstName}}", "text", "x"))));
        assertThat(typo.text()).contains("person.firstName");
        assertThat(api.as("rep1").get("/api/v1/templates/names?about=deal").text())
                .contains("deal.amount");
    }

    @Test
    void newsOfTelephonesNeedTheirSignature() {
        assertThat(api.anonymous().post("/phone/messages", Map.of()).status()).isEqualTo(403);
        assertThat(api.anonymous()
                        .post("/phone/status/" + UUID.randomUUID(), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(api.anonymous().post("/phone/calls", Map.of("callId", "1")).status())
                .isEqualTo(404);
        assertThat(api.as("rep1").get("/api/v1/local-phones").status()).isEqualTo(403);
        assertThat(api.as("admin1").get("/api/v1/local-phones").status()).isEqualTo(200);
    }

    @Test
    void aCallIsWrittenDownAtAPerson() {
        String person = api.as("rep1")
                .post("/api/v1/people", Map.of("lastName", "Caller", "phone", "+49 30 5550142"))
                .at("/id");
        Answer call = api.as("rep1")
                .post("/api/v1/calls", Map.of("number", "+49 30 5550142", "seconds", 60, "outcome", "REACHED"));
        assertThat(call.status()).isEqualTo(201);
        assertThat(call.at("/about/id")).isEqualTo(person);
        assertThat(api.as("rep1").get("/api/v1/people/" + person + "/timeline").text())
                .contains("Call to +49305550142");
        assertThat(api.as("rep1").post("/api/v1/calls", Map.of("number", "x")).status())
                .isEqualTo(400);
    }

    @Test
    void everybodySaysWhatTheyWantToHearOf() {
        Map<String, Object> wishes = Map.of(
                "muted",
                List.of("MENTION"),
                "browser",
                true,
                "digest",
                "DAILY",
                "digestAt",
                "07:30",
                "zone",
                "Europe/Berlin");
        assertThat(put("rep3", "/api/v1/notifications/wishes", wishes).status()).isEqualTo(200);
        Answer mine = api.as("rep3").get("/api/v1/notifications/wishes");
        assertThat(mine.text()).contains("MENTION", "Europe/Berlin", "07:30");
        assertThat(put("rep3", "/api/v1/notifications/wishes", Map.of("zone", "Mars/Olympus"))
                        .status())
                .isEqualTo(400);
    }

    private Answer put(String who, String path, Map<String, Object> body) {
        return api.as(who).send("PUT", path, BodyPublishers.ofString(json(body)), "Content-Type", "application/json");
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
