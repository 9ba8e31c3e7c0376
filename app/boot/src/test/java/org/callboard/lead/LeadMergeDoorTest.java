package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callboard.access.People;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Leads that are one and the same become one through the door, with all that is open about them, and several again. */
@CrmTest
class LeadMergeDoorTest {

    @Autowired
    Api api;

    @Autowired
    People people;

    private String word;
    private String survivor;
    private String other;

    @BeforeEach
    void twoLeadsOfOnePersonWithATaskEach() {
        NewLeads.withSalesPeople(people);
        word = NewLeads.word();
        survivor = captured("one", Map.of("jobTitle", "Chief Executive Officer"));
        other = captured("two", Map.of("industry", "Mining", "jobTitle", "Chief Technology Officer"));
        assertThat(tasks(survivor)).hasSize(1);
        assertThat(tasks(other)).hasSize(1);
    }

    @Test
    void proposesTheSurvivorsValuesAndWhatItLacksOfTheOthers() {
        Answer preview = api.as("manager1")
                .post("/api/v1/leads/merge/preview", Map.of("survivor", survivor, "others", List.of(other)));

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.body().at("/fields"))
                .anySatisfy(row -> {
                    assertThat(row.at("/field").asText()).isEqualTo("industry");
                    assertThat(row.at("/proposed").asText()).isEqualTo("Mining");
                })
                .anySatisfy(row -> {
                    assertThat(row.at("/field").asText()).isEqualTo("jobTitle");
                    assertThat(row.at("/proposed").asText()).isEqualTo("Chief Executive Officer");
                    assertThat(row.at("/differs").asBoolean()).isTrue();
                });
    }

    @Test
    void movesTasksAndProcessesToTheSurvivorAndBack() {
        List<String> ofOther = tasks(other);
        String merge = merged(Map.of("jobTitle", "Chief Technology Officer"));

        Answer one = read(survivor);
        assertThat(one.at("/jobTitle")).isEqualTo("Chief Technology Officer");
        assertThat(one.at("/industry")).isEqualTo("Mining");
        assertThat(tasks(survivor)).hasSize(2).containsAll(ofOther);
        assertThat(tasks(other)).isEmpty();
        assertThat(read(other).at("/status")).isEqualTo("DUPLICATE");
        assertThat(read(other).at("/duplicateOf")).isEqualTo(survivor);
        assertThat(api.as("manager1").get("/api/v1/leads?q=" + word).at("/total"))
                .isEqualTo("1");
        assertThat(api.as("manager1")
                        .get("/api/v1/leads/" + survivor + "/timeline")
                        .text())
                .contains("lead.merged");
        Answer refused = change(other, Map.of("industry", "Tourism"));
        assertThat(refused.status()).as(refused.text()).isIn(409, 412);

        Answer undone = api.as("manager1").post("/api/v1/leads/merges/" + merge + "/undo", "");

        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(read(survivor).at("/jobTitle")).isEqualTo("Chief Executive Officer");
        assertThat(read(survivor).at("/industry")).isNull();
        assertThat(read(other).at("/status")).isEqualTo("ASSIGNED");
        assertThat(tasks(other)).isEqualTo(ofOther);
        assertThat(tasks(survivor)).hasSize(1);
        assertThat(api.as("manager1").get("/api/v1/leads?q=" + word).at("/total"))
                .isEqualTo("2");
        assertThat(api.as("manager1")
                        .post("/api/v1/leads/merges/" + merge + "/undo", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void takesTheFirstAnswerAsTheAnswer() {
        String task = tasks(other).get(0);
        merged(Map.of());

        String holder = read(survivor).at("/owner");
        Answer done = api.as(holder)
                .post(
                        "/api/v1/tasks/" + task + "/complete",
                        Map.of("answers", Map.of("outcome", "disqualified", "reason", "no-budget")));

        assertThat(done.status()).as(done.text()).isLessThan(300);
        assertThat(read(survivor).at("/status")).isEqualTo("DISQUALIFIED");
        assertThat(tasks(survivor)).isEmpty();
    }

    @Test
    void keepsWhatSomebodyChangedSince() {
        String merge = merged(Map.of("jobTitle", "Chief Technology Officer"));
        change(survivor, Map.of("jobTitle", "Chairwoman"));

        Answer undone = api.as("manager1").post("/api/v1/leads/merges/" + merge + "/undo", "");

        assertThat(undone.at("/kept/0/field")).isEqualTo("jobTitle");
        assertThat(read(survivor).at("/jobTitle")).isEqualTo("Chairwoman");
    }

    @Test
    void refusesThoseWhoMayNotChangeAllOfThem() {
        api.as("manager1").post("/api/v1/leads/assign", Map.of("ids", List.of(survivor), "owner", "rep1"));
        api.as("manager1").post("/api/v1/leads/assign", Map.of("ids", List.of(other), "owner", "rep2"));

        assertThat(merge("rep1", survivor, other).status()).isEqualTo(404);
        assertThat(merge("marketer1", survivor, other).status()).isEqualTo(403);
        assertThat(merge("analyst1", survivor, other).status()).isEqualTo(403);
        assertThat(merge("manager1", survivor, survivor).status()).isEqualTo(400);
        assertThat(merge("manager1", survivor, UUID.randomUUID().toString()).status())
                .isEqualTo(404);
        assertThat(read(other).at("/status")).isEqualTo("ASSIGNED");
    }

    @Test
    void letsTwoWhoMergeAtOnceMergeOnce() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Answer> there = () -> merge("manager1", survivor, other);
            Callable<Answer> back = () -> merge("manager1", other, survivor);
            List<Integer> answers = both.invokeAll(List.of(there, back)).stream()
                    .map(LeadMergeDoorTest::status)
                    .sorted()
                    .toList();

            assertThat(answers.get(0)).isEqualTo(200);
            assertThat(answers.get(1)).isBetween(400, 499);
        } finally {
            both.shutdown();
        }
        assertThat(api.as("manager1").get("/api/v1/leads?q=" + word).at("/total"))
                .isEqualTo("1");
    }

    @Test
    void offersALookalikeNoMoreOnceSomebodySaidSo() {
        String alike = captured("one", Map.of("email", "other-" + word + "@" + word + ".example"));
        String lookalikes = "/api/v1/leads/" + alike + "/duplicates";
        assertThat(api.as("manager1").get(lookalikes).text()).contains(survivor);

        assertThat(api.as("manager1")
                        .post("/api/v1/leads/" + alike + "/not-duplicates", Map.of("id", survivor))
                        .status())
                .isEqualTo(204);

        assertThat(api.as("manager1").get(lookalikes).text()).doesNotContain(survivor);
        assertThat(api.as("manager1")
                        .post("/api/v1/leads/" + alike + "/not-duplicates", Map.of("id", alike))
                        .status())
                .isEqualTo(400);
        assertThat(api.as("marketer1")
                        .post("/api/v1/leads/" + alike + "/not-duplicates", Map.of("id", survivor))
                        .status())
                .isEqualTo(403);
    }

    private static int status(Future<Answer> answer) {
        try {
            return answer.get().status();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private String merged(Map<String, Object> fields) {
        Answer answer = api.as("manager1")
                .post("/api/v1/leads/merge", Map.of("survivor", survivor, "others", List.of(other), "fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.at("/merge");
    }

    private Answer merge(String who, String into, String from) {
        return api.as(who).post("/api/v1/leads/merge", Map.of("survivor", into, "others", List.of(from)));
    }

    private String captured(String name, Map<String, Object> more) {
        Map<String, Object> lead = new HashMap<>(NewLeads.called(word, "US"));
        lead.put("firstName", name);
        lead.put("email", name + "@" + word + ".example");
        lead.putAll(more);
        return NewLeads.id(api, lead);
    }

    private Answer change(String id, Map<String, Object> changes) {
        return api.as("manager1").patch("/api/v1/leads/" + id, changes, "If-Match", read(id).header("ETag"));
    }

    private Answer read(String id) {
        Answer lead = api.as("manager1").get("/api/v1/leads/" + id);
        assertThat(lead.status()).as(lead.text()).isEqualTo(200);
        return lead;
    }

    private List<String> tasks(String id) {
        return api.as("manager1").get("/api/v1/tasks?subject=" + id).body().at("/items").findValuesAsText("id").stream()
                .filter(task -> !task.equals(id))
                .toList();
    }
}
