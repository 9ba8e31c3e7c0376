package org.callboard.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.callboard.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Notes, calls and meetings at the door, as the roles meet them. */
@CrmTest
class ActivityDoorTest {

    @Autowired
    Api api;

    @Autowired
    People people;

    @BeforeEach
    void knowsThePeople() {
        Subjects.awaitPeople(people);
    }

    @Test
    void keepsANoteSanitisedAndTellsTheTimeline() {
        String lead = Subjects.leadOfRep1(api);

        Answer made = note("rep1", lead, "<p>Wants <b>two</b><script>alert(1)</script></p>");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/activities/" + made.at("/id"));
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.at("/text")).isEqualTo("<p>Wants <b>two</b></p>");
        assertThat(made.at("/author")).isEqualTo("rep1");
        JsonNode line =
                api.as("rep1").get(lead + "/timeline?kinds=activity").body().at("/items/0");
        assertThat(line.path("what").asText()).isEqualTo("activity.note-written");
        assertThat(line.path("text").asText()).isEqualTo("Wants two");
        assertThat(line.at("/cause/name").asText()).isEqualTo("rep1");
        assertThat(line.at("/details/activity").asText()).isEqualTo(made.at("/id"));
    }

    @Test
    void logsCallsAndMeetingsWithWhatTheyWere() {
        String lead = Subjects.leadOfRep1(api);

        Answer call = api.as("rep1")
                .post(
                        lead + "/activities",
                        Map.of(
                                "kind", "call",
                                "at", "2026-03-01T09:30:00Z",
                                "durationMinutes", 12,
                                "direction", "outbound",
                                "outcome", "Reached"));
        Answer meeting = api.as("manager1")
                .post(lead + "/activities", Map.of("kind", "meeting", "text", "Demo", "durationMinutes", 60));

        assertThat(call.status()).as(call.text()).isEqualTo(201);
        assertThat(call.at("/at")).isEqualTo("2026-03-01T09:30:00Z");
        assertThat(meeting.status()).as(meeting.text()).isEqualTo(201);
        JsonNode lines =
                api.as("rep1").get(lead + "/timeline?kinds=activity").body().at("/items");
        assertThat(lines.findValuesAsText("what")).containsExactly("activity.meeting-held", "activity.call-logged");
        assertThat(list("rep1", lead, "?kinds=call").findValuesAsText("outcome"))
                .containsExactly("Reached");
        assertThat(list("rep1", lead, "?person=manager1").findValuesAsText("kind"))
                .containsExactly("meeting");
        assertThat(list("rep1", lead, "?from=2026-03-01&to=2026-03-01").findValuesAsText("kind"))
                .containsExactly("call");
    }

    @Test
    void pagesByKeyWithoutLosingOrRepeatingAny() {
        String lead = Subjects.leadOfRep1(api);
        for (int i = 0; i < 7; i++) {
            api.as("rep1").post(lead + "/activities", Map.of("kind", "call", "at", "2026-03-01T09:30:00Z"));
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode slice =
                    api.as("rep1").get(lead + "/activities?size=3" + next).body();
            slice.at("/items").forEach(item -> seen.add(item.path("id").asText()));
            next = slice.path("next").isNull()
                    ? null
                    : "&before=" + slice.path("next").asText();
        } while (next != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void showsThemToWhoeverMaySeeTheSubjectOnly() {
        String lead = Subjects.leadOfRep1(api);
        String id = note("rep1", lead, "secret").at("/id");

        for (String reader : List.of("rep1", "manager1", "analyst1", "marketer1", "admin1")) {
            assertThat(api.as(reader).get("/api/v1/activities/" + id).status())
                    .as(reader)
                    .isEqualTo(200);
            assertThat(list(reader, lead, "")).as(reader).hasSize(1);
        }
        for (String other : List.of("rep2", "agent1")) {
            assertThat(api.as(other).get("/api/v1/activities/" + id).status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(api.as(other).get(lead + "/activities").status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(note(other, lead, "x").status()).as(other).isEqualTo(404);
        }
        assertThat(api.with(TestTokens.ofClient("crm-api"))
                        .get(lead + "/activities")
                        .status())
                .isEqualTo(403);
        assertThat(api.anonymous().get(lead + "/activities").status()).isEqualTo(401);
    }

    @Test
    void letsOnlyLookersLook() {
        String lead = Subjects.leadOfRep1(api);
        String path = "/api/v1/activities/" + note("rep1", lead, "x").at("/id");

        for (String looker : List.of("analyst1", "marketer1")) {
            assertThat(note(looker, lead, "x").status()).as(looker).isEqualTo(403);
            assertThat(api.as(looker)
                            .patch(path, Map.of("text", "y"), "If-Match", "*")
                            .status())
                    .isEqualTo(403);
            assertThat(api.as(looker).delete(path).status()).isEqualTo(403);
        }
    }

    @Test
    void isChangedAndDeletedByItsAuthorAndByWhoeverMayChangeTheSubject() {
        String lead = Subjects.leadOfRep1(api);
        String path = "/api/v1/activities/" + note("rep1", lead, "first").at("/id");

        assertThat(api.as("rep1").patch(path, Map.of("text", "second")).status())
                .isEqualTo(428);
        Answer changed = api.as("rep1").patch(path, Map.of("text", "second"), "If-Match", "\"1\"");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/text")).isEqualTo("second");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(api.as("rep1")
                        .patch(path, Map.of("text", "third"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.as("manager1").delete(path).status()).isEqualTo(204);
        assertThat(api.as("rep1").get(path).status()).isEqualTo(404);
        assertThat(api.as("rep1").get(lead + "/timeline?kinds=activity").body().findValuesAsText("what"))
                .containsExactly("activity.note-deleted", "activity.note-changed", "activity.note-written");
    }

    @Test
    void tellsAMentionedColleagueOnceAndOnlyOneWhoMaySee() {
        String lead = Subjects.leadOfRep1(api);
        String word = "m" + UUID.randomUUID().toString().substring(0, 8);

        Answer made = note("rep1", lead, "<p>@manager1, @rep2 and @nobody: " + word + "</p>");
        String path = "/api/v1/activities/" + made.at("/id");
        assertThat(made.at("/mentioned/0")).isEqualTo("manager1");
        assertThat(made.body().path("mentioned")).hasSize(1);
        assertThat(toldOf(word, "manager1")).isEqualTo(1);
        assertThat(toldOf(word, "rep2")).isZero();

        api.as("rep1").patch(path, Map.of("text", "@manager1 @admin1 again: " + word), "If-Match", "*");

        assertThat(toldOf(word, "manager1")).isEqualTo(1);
        assertThat(toldOf(word, "admin1")).isEqualTo(1);
    }

    @Test
    void makesARepeatedRequestNothingTwice() {
        String lead = Subjects.leadOfRep1(api);
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("kind", "note", "text", "once");

        Answer first = api.as("rep1").post(lead + "/activities", body, "Idempotency-Key", key);
        Answer second = api.as("rep1").post(lead + "/activities", body, "Idempotency-Key", key);

        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(list("rep1", lead, "")).hasSize(1);
        assertThat(api.as("rep1").get(lead + "/timeline?kinds=activity").body().at("/items"))
                .hasSize(1);
        String other = Subjects.leadOfRep1(api);
        assertThat(api.as("rep1")
                        .post(other + "/activities", body, "Idempotency-Key", key)
                        .status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"kind\": \"mail\", \"text\": \"x\"}",
                "{\"kind\": \"note\"}",
                "{\"kind\": \"note\", \"text\": \"<p> </p>\"}",
                "{\"kind\": \"note\", \"text\": \"a\\u0000b\"}",
                "{\"kind\": \"note\", \"text\": \"half \\ud83d\"}",
                "{\"kind\": \"note\", \"text\": \"x\", \"durationMinutes\": 3}",
                "{\"kind\": \"note\", \"text\": \"x\", \"salary\": 3}",
                "{\"kind\": \"note\", \"text\": {\"a\": 1}}",
                "{\"kind\": \"call\", \"direction\": \"sideways\"}",
                "{\"kind\": \"call\", \"durationMinutes\": -1}",
                "{\"kind\": \"call\", \"durationMinutes\": 99999999999}",
                "{\"kind\": \"call\", \"at\": \"yesterday\"}",
                "{\"kind\": \"call\", \"at\": \"9999-12-31T00:00:00Z\"}",
                "{\"kind\": \"meeting\", \"direction\": \"inbound\"}"
            })
    void refusesOddInputWithTheFieldAndWritesNothing(String body) {
        String lead = Subjects.leadOfRep1(api);

        Answer refused = api.as("rep1").post(lead + "/activities", body);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errors/0/field")).as(refused.text()).isNotBlank();
        assertThat(list("rep1", lead, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?size=0",
                "?size=201",
                "?size=x",
                "?before=x",
                "?before=2026_x",
                "?kinds=mail",
                "?from=soon",
                "?from=2026-03-02&to=2026-02-01",
                "?person=%01"
            })
    void refusesOddQuestions(String query) {
        Answer refused = api.as("rep1").get(Subjects.leadOfRep1(api) + "/activities" + query);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errors/0/field")).isNotBlank();
    }

    @Test
    void refusesTextThatIsTooLongAndKindsThatNobodyKnows() {
        String lead = Subjects.leadOfRep1(api);

        assertThat(note("rep1", lead, "x".repeat(50_000)).status()).isEqualTo(201);
        assertThat(note("rep1", lead, "x".repeat(50_001)).status()).isEqualTo(400);
        assertThat(api.as("rep1")
                        .get("/api/v1/planets/" + UUID.randomUUID() + "/activities")
                        .status())
                .isEqualTo(404);
        assertThat(api.as("manager1")
                        .get("/api/v1/leads/" + UUID.randomUUID() + "/activities")
                        .status())
                .isEqualTo(404);
        assertThat(api.as("manager1")
                        .patch("/api/v1/activities/" + UUID.randomUUID(), Map.of(), "If-Match", "*")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesChangesOfTheWrongShape() {
        String lead = Subjects.leadOfRep1(api);
        String path = "/api/v1/activities/" + note("rep1", lead, "x").at("/id");
        Map<String, Object> clearing = new HashMap<>();
        clearing.put("text", null);

        for (Map<String, Object> wrong : List.of(
                clearing,
                Map.<String, Object>of("kind", "call"),
                Map.<String, Object>of("author", "rep2"),
                Map.<String, Object>of("at", "soon"),
                Map.<String, Object>of("text", List.of("x")))) {
            Answer refused = api.as("rep1").patch(path, wrong, "If-Match", "*");
            assertThat(refused.status()).as(wrong + refused.text()).isEqualTo(400);
            assertThat(refused.at("/errors/0/field"))
                    .isEqualTo(wrong.keySet().iterator().next());
        }
    }

    private Answer note(String as, String lead, String text) {
        return api.as(as).post(lead + "/activities", Map.of("kind", "note", "text", text));
    }

    private JsonNode list(String as, String lead, String query) {
        Answer answer = api.as(as).get(lead + "/activities" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("items");
    }

    private long toldOf(String word, String who) {
        return api.as(who).get("/api/v1/notifications?limit=100").body().findValuesAsText("text").stream()
                .filter(text -> text.contains(word))
                .count();
    }
}
