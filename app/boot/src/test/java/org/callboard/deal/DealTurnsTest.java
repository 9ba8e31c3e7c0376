package org.callboard.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** One deal, two doors, the same moment: whoever is first has it, the other waits and is told; nobody waits in a circle. */
@CrmTest
@ExtendWith(OutputCaptureExtension.class)
class DealTurnsTest {

    @Autowired
    Api api;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String deal;
    private String task;

    @BeforeEach
    void aDealThatMayGoOn() {
        if (people.find("rep1").isEmpty()) {
            people.replaceAll(List.of(
                    person("rep1", Role.SALES_REP, "sales-americas"),
                    person("manager1", Role.SALES_MANAGER, "sales-managers")));
        }
        String company = api.as("rep1")
                .post("/api/v1/companies", Map.of("name", "Turns " + UUID.randomUUID()))
                .at("/id");
        Map<String, Object> ready = Map.of("title", "Presses", "companyId", company, "closeOn", "2031-01-31");
        deal = api.as("rep1").post("/api/v1/deals", ready).at("/id");
        task = api.as("rep1").get("/api/v1/tasks?subject=" + deal).at("/items/0/id");
    }

    private static Person person(String username, String role, String team) {
        return new Person(
                username, username, null, Set.of(role), Set.of(team), Set.of(), Set.of(), Set.of(), 0, true, true);
    }

    @Test
    void theBoardIsFirstAndTheWorkListIsTold(CapturedOutput log) {
        List<Answer> answers = queued(this::onTheBoard, this::inTheList);

        assertThat(answers.get(0).status()).as(answers.get(0).text()).isEqualTo(200);
        assertThat(answers.get(1).status()).as(answers.get(1).text()).isEqualTo(409);
        assertThat(answers.get(1).text()).contains("no longer open");
        assertThat(log).as("nobody had to be ended for the other").doesNotContain("deadlock");
        standsInNeeds();
    }

    @Test
    void theWorkListIsFirstAndTheBoardIsTold() {
        List<Answer> answers = queued(this::inTheList, this::onTheBoard);

        assertThat(answers.get(0).status()).as(answers.get(0).text()).isEqualTo(200);
        assertThat(answers.get(1).status()).as(answers.get(1).text()).isEqualTo(409);
        assertThat(answers.get(1).text()).contains("moved it to Needs a moment ago");
        standsInNeeds();
    }

    @Test
    void aChangedTitleAndACompletedTaskBothHappen(CapturedOutput log) {
        List<Answer> answers = queued(this::renamed, this::inTheList);

        assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
        assertThat(log).doesNotContain("deadlock");
        assertThat(api.as("rep1").get("/api/v1/tasks?subject=" + deal).text()).contains("Bigger presses");
        standsInNeeds();
    }

    private Answer onTheBoard() {
        return api.as("manager1")
                .post(
                        "/api/v1/deals/" + deal + "/move",
                        Map.of("from", "Stage_Qualification", "stage", "Stage_Needs", "fields", Map.of()));
    }

    private Answer inTheList() {
        return api.as("rep1")
                .post("/api/v1/tasks/" + task + "/complete", Map.of("answers", Map.of("toStage", "Stage_Needs")));
    }

    private Answer renamed() {
        String door = "/api/v1/deals/" + deal;
        String seen = api.as("manager1").get(door).header("ETag");
        return api.as("manager1").patch(door, Map.of("title", "Bigger presses"), "If-Match", seen);
    }

    private void standsInNeeds() {
        assertThat(api.as("rep1").get("/api/v1/deals/" + deal).at("/stage")).isEqualTo("Stage_Needs");
    }

    /** Both begin while somebody else holds the deal, the second when the first one waits for it already. */
    private List<Answer> queued(Supplier<Answer> first, Supplier<Answer> second) {
        CompletableFuture<List<Answer>> answers = transaction.execute(status -> {
            jdbc.queryForList("select id from deal.deal where id = ?::uuid for update", deal);
            CompletableFuture<Answer> one = begun(first, 1);
            CompletableFuture<Answer> other = begun(second, 2);
            return one.thenCombine(other, List::of);
        });
        assertThat(answers).succeedsWithin(Duration.ofSeconds(30));
        return answers.join();
    }

    private CompletableFuture<Answer> begun(Supplier<Answer> door, int waiting) {
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(door, task -> new Thread(task).start());
        String count = "select count(distinct pid) from pg_locks where not granted";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> answer.isDone() || jdbc.queryForObject(count, Integer.class) >= waiting);
        assertThat(answer).as(() -> "It did not wait: " + answer.join()).isNotDone();
        return answer;
    }
}
