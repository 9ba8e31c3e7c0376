package org.callboard.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An article's whole way: an agent writes, a manager says yes in the list of work, a stranger reads. */
@CrmTest
class HelpDoorTest {

    @Autowired
    Api api;

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void whatAnAgentWroteAndAManagerReadIsFoundByStrangers() {
        Answer made = api.as("agent1")
                .post(
                        "/api/v1/articles",
                        Map.of(
                                "language", "en",
                                "category", "Scales",
                                "title", "Calibrate " + word,
                                "body", "Press **both** keys."));
        assertThat(made.status()).isEqualTo(201);
        String id = made.at("/id");
        Answer asked = api.as("agent1").post("/api/v1/articles/" + id + "/review", "", "If-Match", made.header("ETag"));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(found()).doesNotContain("Calibrate");

        String task = await().until(() -> task(id), found -> !found.isEmpty());
        assertThat(api.as("agent1").post("/api/v1/tasks/" + task + "/claim", "").status())
                .as("an agent publishes nothing")
                .isIn(403, 404);
        Map<String, Object> answers = new HashMap<>(Map.of("decision", "publish"));
        api.as("supervisor1").post("/api/v1/tasks/" + task + "/claim", "");
        assertThat(api.as("supervisor1")
                        .post("/api/v1/tasks/" + task + "/complete", Map.of("answers", answers))
                        .status())
                .isBetween(200, 204);

        await().untilAsserted(() -> assertThat(found()).contains("Calibrate"));
        Answer page = api.anonymous().get("/help/en/a/calibrate-" + word);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<strong>both</strong>").doesNotContain("<script");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.header("Set-Cookie")).isNull();
        assertThat(api.as("agent1").get("/api/v1/articles/" + id + "/versions").text())
                .contains("supervisor1");
    }

    private String found() {
        return api.anonymous().get("/help/en/search?q=" + word).text();
    }

    private String task(String article) {
        return api.as("supervisor1")
                .get("/api/v1/tasks?subject=" + article)
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }
}
