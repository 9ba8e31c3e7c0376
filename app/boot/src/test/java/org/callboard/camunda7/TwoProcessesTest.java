package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** One process has the doors, the engine and the pages, another the capabilities: the two work a lead together. */
@CrmTest
@TestPropertySource(properties = "crm.target=api,engine,ui")
class TwoProcessesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(300);

    @Autowired
    Api api;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${spring.datasource.url}")
    String database;

    @Test
    void workLeadsTogetherAndLoseNoneWhenOneIsKilled() throws Exception {
        String first = capture();
        assertThat(steps(first)).as("nobody here knows the topic").containsExactly("Task_MatchDuplicates");

        List<String> leads;
        try (SecondProcess capabilities = SecondProcess.start("lead,scoring", database)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(capabilities.isAlive()).isTrue();
                assertThat(steps(first)).containsExactly("Task_ContactLead");
            });
            assertThat(lead(first).at("/score")).isNotNull();

            leads = IntStream.range(0, 60).mapToObj(n -> capture()).toList();
            await().atMost(PATIENCE).until(() -> waitingForPeople(leads) > 0);
            capabilities.kill();
        }
        try (SecondProcess successor = SecondProcess.start("lead,scoring", database)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(successor.isAlive()).isTrue();
                assertThat(waitingForPeople(leads)).isEqualTo(leads.size());
            });
        }
        leads.forEach(this::hasBeenWorkedOnce);
    }

    private void hasBeenWorkedOnce(String lead) {
        assertThat(jdbc.queryForObject(
                        "select count(*) from engine.act_hi_procinst where business_key_ = ?", Long.class, lead))
                .isEqualTo(1);
        assertThat(manager().get("/api/v1/leads/" + lead + "/decisions").body().findValuesAsText("decision"))
                .containsExactlyInAnyOrder("lead/lead-scoring", "lead/lead-assignment");
        assertThat(manager().get("/api/v1/tasks?subject=" + lead).at("/total")).isEqualTo("1");
    }

    private long waitingForPeople(List<String> leads) {
        return leads.stream()
                .filter(lead -> steps(lead).equals(List.of("Task_ContactLead")))
                .count();
    }

    private List<String> steps(String lead) {
        List<String> steps = new ArrayList<>();
        lead(lead).body().at("/process/active").forEach(step -> steps.add(step.asText()));
        return steps;
    }

    private Answer lead(String id) {
        return manager().get("/api/v1/leads/" + id);
    }

    private Api manager() {
        return api.as("manager1");
    }

    private String capture() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        Answer answer = manager()
                .post(
                        "/api/v1/leads",
                        Map.of(
                                "lastName",
                                word,
                                "email",
                                "ann@" + word + ".com",
                                "company",
                                word,
                                "companySize",
                                500,
                                "country",
                                "US"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.at("/id");
    }
}
