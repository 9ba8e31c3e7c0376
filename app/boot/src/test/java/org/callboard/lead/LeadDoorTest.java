package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

@CrmTest
class LeadDoorTest {

    @Autowired
    Api api;

    @Autowired
    People people;

    @BeforeEach
    void peopleAreThere() {
        NewLeads.withSalesPeople(people);
    }

    @Test
    void bringsALeadFromTheDoorToItsOwner() {
        String id = NewLeads.id(api, NewLeads.called(NewLeads.word(), "US"));

        Answer lead = api.as("rep1").get("/api/v1/leads/" + id);

        assertThat(lead.status()).as(lead.text()).isEqualTo(200);
        assertThat(lead.at("/status")).isEqualTo("ASSIGNED");
        assertThat(lead.at("/owner")).isEqualTo("rep1");
        assertThat(lead.at("/team")).isEqualTo("sales-americas");
        assertThat(lead.at("/score")).isNotNull();
        assertThat(lead.at("/reasons/0/rule")).isNotBlank();
        assertThat(lead.at("/process/definition")).isEqualTo("lead-handling");
        assertThat(lead.at("/process/active/0")).isEqualTo("Task_ContactLead");
        assertThat(lead.header("ETag")).isEqualTo("\"" + lead.at("/version") + "\"");
    }

    @Test
    void letsAMachineBringLeadsInButSeeNone() {
        Api machine = api.with(TestTokens.ofClient("crm-api"));
        String word = NewLeads.word();

        Answer created = machine.post("/api/v1/leads", NewLeads.called(word, "DE"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1/leads/" + created.at("/id"));
        assertThat(machine.get(created.header("Location")).status()).isEqualTo(403);
        assertThat(machine.get("/api/v1/search?q=" + word).status()).isEqualTo(403);
    }

    @Test
    void showsARepOnlyOwnAndUnassignedLeadsOfTheirTeam() {
        String word = NewLeads.word();
        String id = NewLeads.id(api, NewLeads.called(word, "US"));

        assertThat(found("rep1", word)).isEqualTo(1);
        assertThat(found("rep2", word)).isZero();
        assertThat(found("analyst1", word)).isEqualTo(1);
        assertThat(api.as("rep2").get("/api/v1/leads/" + id).status()).isEqualTo(404);
        assertThat(api.as("rep2").get("/api/v1/leads/" + id + "/duplicates").status())
                .isEqualTo(404);
        assertThat(api.as("rep2").get("/api/v1/search?q=" + word).at("/items/0/id"))
                .isNull();
        assertThat(api.as("rep2").get("/api/v1/leads/export?q=" + word).text()).doesNotContain(word);
        assertThat(api.as("agent1").get("/api/v1/leads").status()).isEqualTo(403);

        assertThat(api.as("manager1")
                        .post("/api/v1/leads/assign", assignment(id, null))
                        .at("/changed"))
                .isEqualTo("1");
        assertThat(found("rep1", word)).isEqualTo(1);
        assertThat(api.as("manager1")
                        .post("/api/v1/leads/assign", assignment(id, "rep2"))
                        .at("/changed"))
                .isEqualTo("1");
        assertThat(found("rep1", word)).isZero();
        assertThat(found("rep2", word)).isEqualTo(1);
    }

    @Test
    void letsNobodyChangeWhatTheyMayOnlySee() {
        String id = NewLeads.id(api, NewLeads.called(NewLeads.word(), "US"));

        assertThat(api.as("analyst1")
                        .patch("/api/v1/leads/" + id, Map.of(), "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(api.as("rep2")
                        .patch("/api/v1/leads/" + id, Map.of("company", "X"), "If-Match", "*")
                        .status())
                .isEqualTo(404);
        assertThat(api.as("rep2")
                        .post("/api/v1/leads/tag", Map.of("ids", List.of(id), "tag", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(api.as("analyst1")
                        .post("/api/v1/leads", NewLeads.called("x", "US"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void answersARepeatedRequestWithTheFirstLead() {
        String key = NewLeads.word();
        Map<String, Object> lead = NewLeads.called(NewLeads.word(), "US");

        Answer first = api.as("manager1").post("/api/v1/leads", lead, "Idempotency-Key", key);
        Answer second = api.as("manager1").post("/api/v1/leads", lead, "Idempotency-Key", key);
        lead.put("companySize", 501);
        Answer other = api.as("manager1").post("/api/v1/leads", lead, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(found("manager1", (String) lead.get("lastName"))).isEqualTo(1);
    }

    @Test
    void attachesASecondLeadOfTheSamePersonToTheFirst() {
        Map<String, Object> lead = NewLeads.called(NewLeads.word(), "US");
        String first = NewLeads.id(api, lead);
        String second = NewLeads.id(api, lead);

        Answer attached = api.as("manager1").get("/api/v1/leads/" + second);
        assertThat(attached.at("/status")).isEqualTo("DUPLICATE");
        assertThat(attached.at("/duplicateOf")).isEqualTo(first);
        assertThat(attached.at("/process/ended")).isEqualTo("true");
        Answer candidates = api.as("manager1").get("/api/v1/leads/" + first + "/duplicates");
        assertThat(candidates.at("/items/0/lead/id")).isEqualTo(second);
        assertThat(candidates.at("/items/0/reasons/0")).isEqualTo("Same e-mail");
    }

    @Test
    void showsFieldByFieldWhatSomebodyElseChanged() {
        String id = NewLeads.id(api, NewLeads.called(NewLeads.word(), "US"));
        String path = "/api/v1/leads/" + id;
        String seen = api.as("rep1").get(path).header("ETag");

        Answer mine = api.as("rep1").patch(path, Map.of("jobTitle", "Mine"), "If-Match", seen);
        Answer theirs = api.as("manager1").patch(path, Map.of("jobTitle", "Theirs"), "If-Match", seen);

        assertThat(mine.status()).as(mine.text()).isEqualTo(200);
        assertThat(mine.at("/jobTitle")).isEqualTo("Mine");
        assertThat(theirs.status()).isEqualTo(412);
        assertThat(theirs.at("/conflicts/0/field")).isEqualTo("jobTitle");
        assertThat(theirs.at("/conflicts/0/yours")).isEqualTo("Theirs");
        assertThat(theirs.at("/conflicts/0/theirs")).isEqualTo("Mine");
        assertThat(api.as("rep1").patch(path, Map.of("jobTitle", "X")).status()).isEqualTo(428);
    }

    @Test
    void clearsAFieldThatIsNullInAPatch() {
        String path = "/api/v1/leads/" + NewLeads.id(api, NewLeads.called(NewLeads.word(), "US"));

        Answer answer = api.as("rep1").patch(path, "{\"company\": null, \"tags\": [\"VIP\"]}", "If-Match", "*");

        assertThat(answer.at("/company")).isNull();
        assertThat(answer.at("/tags/0")).isEqualTo("vip");
        assertThat(answer.at("/jobTitle")).isEqualTo("Chief Executive Officer");
    }

    @Test
    void makesOneLeadOfTwoThatComeInAtTheSameMoment() {
        Map<String, Object> lead = NewLeads.called(NewLeads.word(), "US");
        api.as("manager1").get("/api/v1/leads?size=1");

        List<CompletableFuture<String>> doors = IntStream.range(0, 4)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> NewLeads.id(api, lead), task -> new Thread(task).start()))
                .toList();
        List<String> statuses = doors.stream()
                .map(CompletableFuture::join)
                .map(id -> api.as("manager1").get("/api/v1/leads/" + id).at("/status"))
                .sorted()
                .toList();

        assertThat(statuses).containsExactly("ASSIGNED", "DUPLICATE", "DUPLICATE", "DUPLICATE");
    }

    @Test
    void givesTheContactTaskToWhomTheLeadIsGiven() {
        String id = NewLeads.id(api, NewLeads.called(NewLeads.word(), "US"));

        api.as("manager1").post("/api/v1/leads/assign", assignment(id, "rep2"));

        Answer tasks = api.as("rep2").get("/api/v1/tasks?subject=" + id);
        assertThat(tasks.at("/items/0/assignee")).isEqualTo("rep2");
        assertThat(api.as("rep1").get("/api/v1/tasks?subject=" + id).at("/total"))
                .isEqualTo("0");
    }

    @Test
    void givesTheLeadToWhoeverTakesItsContactTask() {
        String id = NewLeads.id(api, NewLeads.called(NewLeads.word(), "US"));
        api.as("manager1").post("/api/v1/leads/assign", assignment(id, null));
        String task = api.as("rep1").get("/api/v1/tasks?subject=" + id).at("/items/0/id");

        assertThat(api.as("rep1").post("/api/v1/tasks/" + task + "/claim", "").status())
                .isLessThan(300);

        Answer lead = api.as("rep1").get("/api/v1/leads/" + id);
        assertThat(lead.at("/owner")).isEqualTo("rep1");
        assertThat(lead.at("/status")).isEqualTo("ASSIGNED");
    }

    @Test
    void closesALeadAsItsContactTurnedOut() {
        String id = NewLeads.id(api, NewLeads.called(NewLeads.word(), "US"));
        String task = api.as("rep1").get("/api/v1/tasks?subject=" + id).at("/items/0/id");

        Answer done = api.as("rep1")
                .post("/api/v1/tasks/" + task + "/complete", Map.of("answers", Map.of("outcome", "qualified")));

        assertThat(done.status()).as(done.text()).isLessThan(300);
        Answer lead = api.as("rep1").get("/api/v1/leads/" + id);
        assertThat(lead.at("/status")).isEqualTo("QUALIFIED");
        assertThat(lead.at("/process/ended")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"lastName\": 5}",
                "{\"lastName\": {\"deep\": 1}}",
                "{\"lastname\": \"Doe\"}",
                "{\"lastName\": \"a\\u0000b\"}",
                "{\"lastName\": \"\\ud83d\"}",
                "{\"lastName\": \"Doe\", \"companySize\": 1e400}",
                "{\"lastName\": \"Doe\", \"companySize\": 12.5}",
                "{\"lastName\": \"Doe\", \"companySize\": 99999999999999999999}",
                "{\"lastName\": \"Doe\", \"tags\": {\"a\": 1}}",
                "{\"lastName\": \"Doe\", \"attributes\": [1]}",
                "{\"email\": \"nobody\"}",
                "{}"
            })
    void refusesOddInputWithAReason(String body) {
        Answer answer = api.as("manager1").post("/api/v1/leads", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/errors/0/message")).isNotBlank();
    }

    @Test
    void refusesFloodsAndAbysses() {
        Map<String, Object> flood = IntStream.range(0, 1_000).boxed().collect(Collectors.toMap(i -> "f" + i, i -> "x"));
        String abyss = "{\"lastName\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}";

        assertThat(api.as("manager1").post("/api/v1/leads", flood).status()).isEqualTo(400);
        assertThat(api.as("manager1").post("/api/v1/leads", abyss).status()).isEqualTo(400);
        assertThat(api.as("manager1")
                        .post("/api/v1/leads", "x".repeat(2_000_000))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void filtersSortsAndPages() {
        String word = NewLeads.word();
        for (String name : List.of("a", "b", "c")) {
            NewLeads.id(api, NewLeads.called(word + name, "US"));
        }

        Answer page = api.as("manager1").get("/api/v1/leads?q=" + word + "&sort=-name&size=2&page=0");

        assertThat(page.at("/total")).isEqualTo("3");
        assertThat(page.at("/items/0/lastName")).isEqualTo(word + "c");
        assertThat(page.at("/items/1/lastName")).isEqualTo(word + "b");
        Answer rest = api.as("manager1").get("/api/v1/leads?q=" + word + "&sort=-name&size=2&page=1");
        assertThat(rest.at("/items/0/lastName")).isEqualTo(word + "a");
        assertThat(api.as("manager1")
                        .get("/api/v1/leads?country=US&status=assigned&owner=rep1&q=" + word)
                        .at("/total"))
                .isEqualTo("3");
        assertThat(api.as("manager1").get("/api/v1/leads?sort=shoe").status()).isEqualTo(400);
        assertThat(api.as("manager1").get("/api/v1/leads?status=shoe").status()).isEqualTo(400);
    }

    @Test
    void exportsWhatTheFilterShowsWithoutFormulas() {
        Map<String, Object> lead = NewLeads.called(NewLeads.word(), "US");
        lead.put("company", "=HYPERLINK(\"http://evil.example\")");
        NewLeads.id(api, lead);
        NewLeads.id(api, NewLeads.called(NewLeads.word(), "US"));

        Answer csv = api.as("manager1").get("/api/v1/leads/export?q=" + lead.get("lastName"));

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines()).hasSize(2);
        assertThat(csv.text()).contains("'=HYPERLINK");
    }

    private int found(String username, String word) {
        Answer answer = api.as(username).get("/api/v1/leads?q=" + word);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Integer.parseInt(answer.at("/total"));
    }

    private static Map<String, Object> assignment(String id, String owner) {
        Map<String, Object> wish = new java.util.HashMap<>(Map.of("ids", List.of(id)));
        wish.put("owner", owner);
        return wish;
    }
}
