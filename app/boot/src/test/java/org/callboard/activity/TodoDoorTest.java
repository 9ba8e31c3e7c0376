package org.callboard.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** To-dos and the calendar at their doors. */
@CrmTest
class TodoDoorTest {

    @Autowired
    Api api;

    @Autowired
    People people;

    @Autowired
    Calendar calendar;

    @Autowired
    CurrentUser currentUser;

    @BeforeEach
    void knowsThePeople() {
        Subjects.awaitPeople(people);
    }

    @Test
    void standsAmongTheTasksAndIsCompletedThere() {
        String lead = Subjects.leadOfRep1(api);
        Answer added =
                add(lead, Map.of("kind", "todo", "text", "Send offer", "dueOn", "2030-03-01", "priority", "high"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String id = added.at("/id");

        JsonNode listed = api.as("rep1")
                .get("/api/v1/tasks?kind=todo&subject=" + lead.substring(lead.lastIndexOf('/') + 1))
                .body()
                .at("/items");
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/kind").asText()).isEqualTo("todo");
        assertThat(listed.at("/0/name").asText()).isEqualTo("Send offer");
        assertThat(listed.at("/0/due").asText()).isEqualTo("2030-03-01T23:59:00Z");
        assertThat(listed.at("/0/form").isNull()).isTrue();
        assertThat(api.as("rep1").get(lead + "/todos").body()).hasSize(1);
        assertThat(api.as("rep2").get("/api/v1/tasks/" + id).status()).isEqualTo(404);
        assertThat(api.as("agent1")
                        .post("/api/v1/tasks/" + id + "/complete", Map.of())
                        .status())
                .isEqualTo(404);

        assertThat(api.as("rep1")
                        .post("/api/v1/tasks/" + id + "/complete", Map.of("answers", Map.of("x", 1)))
                        .status())
                .isEqualTo(400);
        assertThat(api.as("rep1")
                        .post("/api/v1/tasks/" + id + "/complete", Map.of())
                        .status())
                .isEqualTo(200);

        assertThat(api.as("rep1").get("/api/v1/activities/" + id).at("/doneBy")).isEqualTo("rep1");
        assertThat(api.as("rep1").get(lead + "/todos").body()).isEmpty();
        Answer again = api.as("rep1").post("/api/v1/activities/" + id + "/reopen", Map.of());
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(api.as("rep1").get("/api/v1/tasks/" + id).status()).isEqualTo(200);
    }

    @Test
    void isGivenPutOffAndDoneByTheRecordsDoor() {
        String lead = Subjects.leadOfRep1(api);
        String path = "/api/v1/activities/"
                + add(lead, Map.of("kind", "todo", "text", "Call")).at("/id");

        assertThat(api.as("rep1")
                        .post(path + "/assign", Map.of("username", "agent1"))
                        .status())
                .isEqualTo(400);
        assertThat(api.as("rep1").post(path + "/assign", Map.of()).status()).isEqualTo(400);
        Answer given = api.as("rep1").post(path + "/assign", Map.of("username", "manager1"));
        assertThat(given.at("/assignee")).as(given.text()).isEqualTo("manager1");
        assertThat(api.as("manager1")
                        .post(path + "/snooze", Map.of("until", "2030-01-01T09:00:00Z"))
                        .at("/followUp"))
                .isEqualTo("2030-01-01T09:00:00Z");
        assertThat(api.as("rep2").post(path + "/done", Map.of()).status()).isEqualTo(404);
        assertThat(api.as("analyst1").post(path + "/done", Map.of()).status()).isEqualTo(403);
        assertThat(api.as("manager1").post(path + "/done", Map.of()).at("/doneBy"))
                .isEqualTo("manager1");
        assertThat(api.as("manager1")
                        .post(path + "/assign", Map.of("username", "rep1"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void changesADayIntoAMoment() {
        String lead = Subjects.leadOfRep1(api);
        Answer added = add(lead, Map.of("kind", "todo", "text", "Call", "dueOn", "2030-03-01"));
        String path = "/api/v1/activities/" + added.at("/id");

        Answer changed = api.as("rep1").patch(path, Map.of("due", "2030-03-02T10:00:00Z"), "If-Match", "\"1\"");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/due")).isEqualTo("2030-03-02T10:00:00Z");
        assertThat(changed.body().path("dueOn").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"todo\"}",
                "{\"kind\": \"todo\", \"text\": \"x\", \"due\": \"2030-01-01T00:00:00Z\", \"dueOn\": \"2030-01-01\"}",
                "{\"kind\": \"todo\", \"text\": \"x\", \"dueOn\": \"+99999-01-01\"}",
                "{\"kind\": \"todo\", \"text\": \"x\", \"dueOn\": \"soon\"}",
                "{\"kind\": \"todo\", \"text\": \"x\", \"dueOn\": \"2030-01-01\", \"zone\": \"Mars/Olympus\"}",
                "{\"kind\": \"todo\", \"text\": \"x\", \"priority\": \"urgent\"}",
                "{\"kind\": \"todo\", \"text\": \"x\", \"assignee\": \"nobody\"}",
                "{\"kind\": \"todo\", \"text\": \"x\", \"assignee\": \"rep2\"}",
                "{\"kind\": \"note\", \"text\": \"x\", \"priority\": \"high\"}",
                "{\"kind\": \"note\", \"text\": \"x\", \"dueOn\": \"2030-01-01\"}"
            })
    void refusesOddToDosWithTheField(String body) {
        String lead = Subjects.leadOfRep1(api);

        Answer refused = api.as("rep1").post(lead + "/activities", body);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errors/0/field")).as(refused.text()).isNotBlank();
        assertThat(api.as("rep1").get(lead + "/todos").body()).isEmpty();
    }

    @Test
    void feedsACalendarThatNeedsNoLogInAndStopsWhenRenewed() {
        String lead = Subjects.leadOfRep1(api);
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS);
        String todo = add(lead, Map.of("kind", "todo", "text", "Send, the; offer", "due", tomorrow.toString()))
                .at("/id");
        add(
                lead,
                Map.of(
                        "kind",
                        "todo",
                        "text",
                        "All day",
                        "dueOn",
                        tomorrow.toString().substring(0, 10)));
        String meeting = add(
                        lead,
                        Map.of("kind", "meeting", "text", "Demo", "at", tomorrow.toString(), "durationMinutes", 60))
                .at("/id");
        String path = "/" + renew();

        Answer feed = api.anonymous().get(path);

        assertThat(feed.status()).as(feed.text()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).startsWith("text/calendar");
        String unfolded = feed.text().replace("\r\n ", "");
        assertThat(unfolded)
                .contains(
                        "UID:todo-" + todo + "@callboard",
                        "UID:meeting-" + meeting + "@callboard",
                        "Send\\, the\\; offer");
        assertThat(unfolded)
                .contains("DTSTART;VALUE=DATE:"
                        + tomorrow.toString().substring(0, 10).replace("-", ""));
        assertThat(api.anonymous()
                        .send("GET", path, BodyPublishers.noBody(), "If-None-Match", feed.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(api.anonymous().get(path + "?work=todo").text()).contains("BEGIN:VTODO");

        String renewed = "/" + renew();
        assertThat(api.anonymous().get(path).status()).isEqualTo(404);
        assertThat(api.anonymous().get(renewed).status()).isEqualTo(200);
        for (String wrong : List.of("/calendar/x.ics", "/calendar/x", "/calendar/" + "a".repeat(500) + ".ics")) {
            assertThat(api.anonymous().get(wrong).status()).as(wrong).isEqualTo(404);
        }
        currentUser.actingFor(viewer(), () -> {
            calendar.revoke();
            return true;
        });
        assertThat(api.anonymous().get(renewed).status()).isEqualTo(404);
    }

    private String renew() {
        return currentUser.actingFor(viewer(), calendar::renew);
    }

    private org.callboard.access.Viewer viewer() {
        return Mentions.asViewer(people.find("rep1").orElseThrow());
    }

    private Answer add(String lead, Map<String, Object> todo) {
        return api.as("rep1").post(lead + "/activities", todo);
    }
}
