package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callboard.access.People;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class LeadHistoryDoorTest {

    private static final String LONG = "A long message. ".repeat(60).strip();

    @Autowired
    Api api;

    @Autowired
    People people;

    private String lead;

    @BeforeEach
    void aLeadOfRep1() {
        NewLeads.withSalesPeople(people);
        lead = "/api/v1/leads/" + NewLeads.id(api, NewLeads.called(NewLeads.word(), "US"));
    }

    @Test
    void tellsOldAndNewValueWithWhoAndWhenNewestFirst() {
        change("rep1", Map.of("jobTitle", "CTO", "industry", "Mining"));
        change("manager1", Map.of("jobTitle", "CFO"));

        Answer history = api.as("rep1").get(lead + "/history?field=jobTitle");

        assertThat(history.status()).as(history.text()).isEqualTo(200);
        assertThat(history.body().at("/items")).hasSize(2);
        assertThat(history.at("/items/0/field")).isEqualTo("jobTitle");
        assertThat(history.at("/items/0/from")).isEqualTo("CTO");
        assertThat(history.at("/items/0/to")).isEqualTo("CFO");
        assertThat(history.at("/items/0/cause/name")).isEqualTo("manager1");
        assertThat(history.at("/items/0/at")).isNotBlank();
        assertThat(history.at("/items/0/correlationId")).isNotBlank();
        assertThat(history.at("/items/1/cause/kind")).isEqualTo("PERSON");
        assertThat(history.at("/next")).isNull();
    }

    @Test
    void namesTheStepThatGaveTheLeadItsOwner() {
        Answer history = api.as("manager1").get(lead + "/history?field=owner");

        assertThat(history.at("/items/0/to")).isEqualTo("rep1");
        assertThat(history.at("/items/0/cause/kind")).isEqualTo("STEP");
        assertThat(history.at("/items/0/cause/name")).startsWith("lead-handling/");
        assertThat(history.at("/items/0/cause/reference")).isNotBlank();
    }

    @Test
    void pagesByKeyAndNeverTearsApartWhatOneEventChanged() {
        change("rep1", Map.of("jobTitle", "CTO", "industry", "Mining"));
        change("rep1", Map.of("jobTitle", "CFO"));
        change("rep1", Map.of("jobTitle", "CEO"));

        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer slice = api.as("rep1").get(lead + "/history?size=1" + next);
            slice.body().at("/items").forEach(item -> seen.add(item.get("field").asText()));
            next = slice.at("/next") == null ? null : "&before=" + slice.at("/next");
        }

        assertThat(seen.subList(0, 2)).containsExactly("jobTitle", "jobTitle");
        assertThat(seen.subList(2, 4)).containsExactlyInAnyOrder("jobTitle", "industry");
        assertThat(seen).contains("owner", "team").hasSize(6);
    }

    @Test
    void keepsLongTextsWholeInTheHistoryAndShortOnTheTimeline() {
        change("rep1", Map.of("message", LONG));
        change("rep1", Map.of("message", "Short"));

        assertThat(api.as("rep1").get(lead + "/history?field=message").at("/items/0/from"))
                .isEqualTo(LONG);
        assertThat(api.as("rep1").get(lead + "/timeline?kinds=lead").at("/items/0/details/message/from"))
                .hasSize(201)
                .endsWith("…");
    }

    @Test
    void restoresTheValueFromBeforeAChangeAsAChangeOfItsOwn() {
        change("rep1", Map.of("message", LONG));
        change("rep1", Map.of("message", "Short"));

        Answer restored = restore("manager1", "message", tag());

        assertThat(restored.status()).as(restored.text()).isEqualTo(204);
        assertThat(restored.header("ETag")).isEqualTo(tag());
        assertThat(api.as("rep1").get(lead).at("/message")).isEqualTo(LONG);
        Answer history = api.as("rep1").get(lead + "/history?field=message");
        assertThat(history.at("/items/0/from")).isEqualTo("Short");
        assertThat(history.at("/items/0/cause/name")).isEqualTo("manager1");
    }

    @Test
    void restoresAttributesTagsNumbersAndOwnerExactly() {
        change("rep1", Map.of("attributes", Map.of("colour", "red"), "tags", List.of("a", "b"), "companySize", 7));
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("colour", null);
        attributes.put("size", "XL");
        change("rep1", Map.of("attributes", attributes, "tags", List.of("c"), "companySize", 9));
        api.as("manager1").post("/api/v1/leads/assign", Map.of("ids", List.of(lead.substring(14)), "owner", "rep2"));

        for (String field : List.of("attributes", "tags", "companySize", "owner")) {
            Answer restored = restore("manager1", field, tag());
            assertThat(restored.status()).as(restored.text()).isEqualTo(204);
        }

        Answer now = api.as("manager1").get(lead);
        assertThat(now.body().at("/attributes").toString()).isEqualTo("{\"colour\":\"red\"}");
        assertThat(now.body().at("/tags").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(now.at("/companySize")).isEqualTo("7");
        assertThat(now.at("/owner")).isEqualTo("rep1");
    }

    @Test
    void refusesToRestoreOverWhatSomebodyElseWrote() {
        change("rep1", Map.of("company", "Second"));
        String seen = tag();
        change("manager1", Map.of("company", "Third"));

        Answer refused = restore("rep1", "company", seen);

        assertThat(refused.status()).as(refused.text()).isEqualTo(412);
        assertThat(api.as("rep1").get(lead).at("/company")).isEqualTo("Third");
    }

    @Test
    void letsOnlyThoseRestoreWhoMayChange() {
        change("rep1", Map.of("company", "Second"));

        assertThat(restore("analyst1", "company", tag()).status()).isEqualTo(403);
        assertThat(api.as("rep2").get(lead + "/history").status()).isEqualTo(404);
        assertThat(api.as("agent1").get(lead + "/history").status()).isEqualTo(404);
        assertThat(api.as("rep2")
                        .post(lead + "/history/1/restore", Map.of("field", "company"), "If-Match", tag())
                        .status())
                .isEqualTo(404);
        assertThat(api.anonymous().get(lead + "/history").status()).isEqualTo(401);
        assertThat(api.as("rep1").get(lead).at("/company")).isEqualTo("Second");
    }

    @Test
    void saysWhatIsWrongWithAWish() {
        change("rep1", Map.of("company", "Second"));
        String restore = lead + "/history/" + key("company") + "/restore";

        assertThat(api.as("rep1").post(restore, Map.of("field", "company")).status())
                .isEqualTo(428);
        assertThat(status(restore, Map.of("field", "company"), "*")).isEqualTo(400);
        assertThat(status(restore, Map.of(), tag())).isEqualTo(400);
        assertThat(status(restore, Map.of("field", "b d\u0000"), tag())).isEqualTo(400);
        assertThat(status(restore, Map.of("field", "email"), tag())).isEqualTo(404);
        assertThat(status(lead + "/history/999999999/restore", Map.of("field", "company"), tag()))
                .isEqualTo(404);
        assertThat(status(lead + "/history/x/restore", Map.of("field", "company"), tag()))
                .isEqualTo(400);
        assertThat(status(lead + "/history/" + key("team") + "/restore", Map.of("field", "team"), tag()))
                .isEqualTo(400);
        assertThat(api.as("rep1").get(lead + "/history?field=a%00b").status()).isEqualTo(400);
        assertThat(api.as("rep1").get(lead + "/history?size=0").status()).isEqualTo(400);
        assertThat(api.as("rep1")
                        .get(lead.replace("leads", "nothings") + "/history")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void filtersTheTimelineByPersonAndDays() {
        change("rep1", Map.of("company", "Second"));
        change("manager1", Map.of("company", "Third"));

        assertThat(texts("?person=rep1")).containsExactly("Changed company");
        assertThat(texts("?person=nobody")).isEmpty();
        assertThat(texts("?from=2000-01-01&to=2000-12-31")).isEmpty();
        assertThat(texts("?from=2000-01-01&to=9000-12-31T00:00:00Z")).hasSizeGreaterThan(2);
        assertThat(texts("?kinds=lead&person=manager1&from=2000-01-01&size=1")).hasSize(1);
        for (String odd : List.of(
                "from=x",
                "to=2026-13-01",
                "to=%2B999999999-01-01T00:00:00Z",
                "from=-5000-01-01",
                "from=2026-02-01&to=2026-01-01",
                "person=a%00b",
                "kinds=a%00b",
                "kinds=" + "x".repeat(100))) {
            assertThat(api.as("rep1").get(lead + "/timeline?" + odd).status())
                    .as(odd)
                    .isEqualTo(400);
        }
    }

    private List<String> texts(String query) {
        Answer answer = api.as("rep1").get(lead + "/timeline" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().at("/items").findValuesAsText("text");
    }

    private int status(String path, Object wish, String tag) {
        return api.as("manager1").post(path, wish, "If-Match", tag).status();
    }

    private Answer restore(String who, String field, String tag) {
        return api.as(who).post(lead + "/history/" + key(field) + "/restore", Map.of("field", field), "If-Match", tag);
    }

    private String key(String field) {
        return api.as("manager1").get(lead + "/history?field=" + field).at("/items/0/key");
    }

    private String tag() {
        return api.as("manager1").get(lead).header("ETag");
    }

    private void change(String who, Map<String, ?> changes) {
        Answer answer = api.as(who).patch(lead, changes, "If-Match", tag());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
