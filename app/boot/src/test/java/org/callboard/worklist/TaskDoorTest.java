package org.callboard.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a lead at the door to its task done, as the seven roles meet it. */
@CrmTest
class TaskDoorTest {

    private static final List<String> REPS = List.of("rep1", "rep2", "rep3");

    @Autowired
    Api api;

    @Autowired
    People people;

    @BeforeEach
    void knowsTheReps() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> people.withRole(Role.SALES_REP).size() >= REPS.size());
    }

    @Test
    void takesALeadFromTheDoorToItsTaskDone() {
        String lead = captured();
        JsonNode task = taskOf(lead);
        String rep = task.path("assignee").asText();
        String path = "/api/v1/tasks/" + task.path("id").asText();
        assertThat(task.at("/subject/title").asText()).contains("Chanay");
        assertThat(task.path("element").asText()).isEqualTo("Task_ContactLead");
        assertThat(task.path("groups")).hasToString("[\"sales-rep\"]");

        Answer bad = api.as(rep).post(path + "/complete", answers("outcome", "not-now", "salary", "1"));
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.body().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("salary", "followUpOn");

        assertThat(api.as(rep)
                        .post(path + "/complete", answers("outcome", "qualified", "note", "Wants an offer"))
                        .status())
                .isEqualTo(200);

        Answer again = api.as(rep).post(path + "/complete", answers("outcome", "qualified"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/detail")).contains("completed");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                api.as("manager1").get("/api/v1/leads/" + lead).at("/status"))
                        .isEqualTo("QUALIFIED"));
        JsonNode line = api.as("manager1")
                .get("/api/v1/leads/" + lead + "/timeline?kinds=task")
                .body()
                .at("/items/0");
        assertThat(line.path("what").asText()).isEqualTo("task.completed");
        assertThat(line.at("/cause/name").asText()).isEqualTo(rep);
        assertThat(line.at("/details/note").asText()).isEqualTo("Wants an offer");
    }

    @Test
    void showsATaskToItsRepAndToThoseWhoOverseeOnly() {
        JsonNode task = taskOf(captured());
        String path = "/api/v1/tasks/" + task.path("id").asText();
        String rep = task.path("assignee").asText();

        assertThat(api.as(rep).get(path).status()).isEqualTo(200);
        for (String overseer : List.of("manager1", "analyst1", "admin1")) {
            assertThat(api.as(overseer).get(path).status()).as(overseer).isEqualTo(200);
        }
        REPS.stream()
                .filter(other -> !other.equals(rep))
                .forEach(other ->
                        assertThat(api.as(other).get(path).status()).as(other).isEqualTo(404));
        for (String stranger : List.of("marketer1", "agent1", "supervisor1")) {
            assertThat(api.as(stranger).get(path).status()).as(stranger).isEqualTo(404);
            assertThat(api.as(stranger).get("/api/v1/tasks").at("/total"))
                    .as(stranger)
                    .isEqualTo("0");
        }
        assertThat(api.with(TestTokens.ofClient("crm-api")).get(path).status()).isEqualTo(403);
        assertThat(api.anonymous().get(path).status()).isEqualTo(401);
        assertThat(api.as("analyst1").post(path + "/claim", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void givesATaskToAColleagueAndTellsThem() {
        JsonNode task = taskOf(captured());
        String path = "/api/v1/tasks/" + task.path("id").asText();
        String rep = task.path("assignee").asText();
        String other = rep.equals("rep1") ? "rep2" : "rep1";

        assertThat(api.as(rep).post(path + "/assign", Map.of("username", other)).status())
                .isEqualTo(403);
        Answer wrong = api.as("manager1").post(path + "/assign", Map.of("username", "agent1"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.at("/errors/0/field")).isEqualTo("username");
        assertThat(api.as("manager1")
                        .post(path + "/assign", Map.of("username", other))
                        .status())
                .isEqualTo(200);

        assertThat(api.as(other).get(path).at("/assignee")).isEqualTo(other);
        assertThat(api.as(other).get("/api/v1/notifications").at("/items/0/taskId"))
                .isEqualTo(task.path("id").asText());
    }

    @Test
    void keepsAHalfFilledFormBesideItsSchemaAndFacts() {
        JsonNode task = taskOf(captured());
        String path = "/api/v1/tasks/" + task.path("id").asText();
        Api rep = api.as(task.path("assignee").asText());

        rep.send(
                "PUT",
                path + "/draft",
                BodyPublishers.ofString("{\"answers\":{\"note\":\"half\"}}"),
                "Content-Type",
                "application/json");

        Answer form = rep.get(path + "/form");
        assertThat(form.at("/schema/components/0/key")).isEqualTo("outcome");
        assertThat(form.at("/data/company")).isEqualTo("Chanay");
        assertThat(form.at("/draft/note")).isEqualTo("half");
        assertThat(api.as("manager1").get(path + "/form").at("/draft")).isNull();
    }

    @Test
    void followsUpAndComments() {
        String lead = captured();
        JsonNode task = taskOf(lead);
        String path = "/api/v1/tasks/" + task.path("id").asText();
        Api rep = api.as(task.path("assignee").asText());

        assertThat(rep.post(path + "/follow-up", Map.of("at", "2027-01-05T09:00:00Z"))
                        .status())
                .isEqualTo(200);
        assertThat(rep.post(path + "/comment", Map.of("text", "On holiday until then"))
                        .status())
                .isEqualTo(200);

        assertThat(rep.get(path).at("/followUp")).isEqualTo("2027-01-05T09:00:00Z");
        assertThat(rep.get("/api/v1/leads/" + lead + "/timeline?kinds=task")
                        .body()
                        .findValuesAsText("text"))
                .contains("On holiday until then");
        assertThat(rep.get("/api/v1/tasks?subject=" + lead + "&scope=mine&overdue=false")
                        .at("/total"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject=x",
                "scope=everything",
                "overdue=perhaps",
                "sort=salary",
                "size=0",
                "page=-1",
                "size=1e9",
                "q=%00"
            })
    void refusesOddQuestionsAsTheCallersMistake(String query) {
        Answer answer = api.as("rep1").get("/api/v1/tasks?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/reference")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"answers\": 7}",
                "{\"answers\": {\"outcome\": [[[]]]}}",
                "{\"answers\": {\"note\": \"\\u0000\"}}",
                "nonsense",
                "[]",
                "{\"x\": 1}"
            })
    void refusesOddAnswersAsTheCallersMistake(String body) {
        JsonNode task = taskOf(captured());
        Api rep = api.as(task.path("assignee").asText());

        Answer answer = rep.post("/api/v1/tasks/" + task.path("id").asText() + "/complete", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors")).isNotEmpty();
    }

    @Test
    void showsIncidentsToAdminsOnly() {
        assertThat(api.as("manager1").get("/api/v1/incidents").status()).isEqualTo(403);
        assertThat(api.as("admin1")
                        .get("/api/v1/incidents")
                        .body()
                        .path("items")
                        .isArray())
                .isTrue();
        assertThat(api.as("admin1")
                        .post("/api/v1/incidents/" + UUID.randomUUID() + "/retry", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void knowsColleaguesAndWhoIsAway() {
        assertThat(api.as("rep1").get("/api/v1/colleagues?q=rep2").at("/items/0/username"))
                .isEqualTo("rep2");
        assertThat(presence("rep1", "rep2").status()).isEqualTo(403);
        assertThat(presence("manager1", "rep2").status()).isEqualTo(204);
    }

    @Test
    void describesHowItsListIsPagedAndSorted() {
        JsonNode parameters = api.get("/v3/api-docs")
                .body()
                .path("paths")
                .path("/api/v1/tasks")
                .at("/get/parameters");

        assertThat(parameters.findValuesAsText("name")).contains("scope", "page", "size", "sort");
        assertThat(parameters.toString()).contains("\"-due\"").doesNotContain("PageRequest");
    }

    @Test
    void hidesATimelineWithItsSubject() {
        String lead = captured();
        taskOf(lead);

        assertThat(api.as("agent1").get("/api/v1/leads/" + lead + "/timeline").status())
                .isEqualTo(404);
        assertThat(api.as("manager1")
                        .get("/api/v1/nonsense/" + lead + "/timeline")
                        .status())
                .isEqualTo(404);
        assertThat(api.as("manager1")
                        .get("/api/v1/leads/" + lead + "/timeline?before=x")
                        .status())
                .isEqualTo(400);
    }

    private Answer presence(String who, String of) {
        return api.as(who)
                .send(
                        "PUT",
                        "/api/v1/colleagues/" + of + "/presence",
                        BodyPublishers.ofString("{\"present\":true}"),
                        "Content-Type",
                        "application/json");
    }

    private String captured() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        Answer answer = api.as("manager1")
                .post(
                        "/api/v1/leads",
                        Map.of(
                                "firstName", "Josephine",
                                "lastName", "Darakjy" + unique,
                                "email", unique + "@chanay-" + unique + ".com",
                                "company", "Chanay",
                                "companySize", 500,
                                "country", "DE",
                                "jobTitle", "Head of Purchasing",
                                "source", "web"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.at("/id");
    }

    private JsonNode taskOf(String lead) {
        String path = "/api/v1/tasks?subject=" + lead;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "1".equals(api.as("manager1").get(path).at("/total")));
        return api.as("manager1").get(path).body().at("/items/0");
    }

    private static Map<String, Object> answers(String... keysAndValues) {
        Map<String, Object> answers = new java.util.HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            answers.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return Map.of("answers", answers);
    }
}
