package org.callboard.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.AppProcess;
import org.callboard.testing.TestServers;
import org.junit.jupiter.api.Test;

/** One database, two processes of the one jar: the first opens doors and moves tokens, the second does the work. */
class TwoProcessesTest {

    @Test
    void workALeadTogetherFromTheDoorToItsOpenTask() throws Exception {
        String database = TestServers.database("two_processes");
        var starting = CompletableFuture.supplyAsync(() -> start(database, "hands.log", "lead,scoring"));
        try (AppProcess door = start(database, "door.log", "api,engine,ui");
                AppProcess hands = starting.join()) {
            Api manager = door.api().as("manager1");
            String name = "Two" + UUID.randomUUID().toString().substring(0, 8);

            Answer created = manager.post(
                    "/api/v1/leads",
                    Map.of(
                            "lastName",
                            name,
                            "email",
                            name + "@" + name + ".example",
                            "company",
                            name + " Ltd",
                            "companySize",
                            800,
                            "country",
                            "DE",
                            "jobTitle",
                            "Chief Executive Officer",
                            "source",
                            "referral"));
            assertThat(created.status()).as(created.text()).isEqualTo(201);

            Answer task = Awaitility.await("the open task")
                    .atMost(Duration.ofSeconds(60))
                    .until(
                            () -> manager.get("/api/v1/tasks?subject=" + created.at("/id")),
                            found -> found.at("/items/0/element") != null);
            assertThat(task.at("/items/0/element")).isEqualTo("Task_ContactLead");
            assertThat(worked(hands))
                    .as("done by the process that has the workers")
                    .contains("lead.assign");
            assertThat(worked(door)).as("done by the process without workers").doesNotContain("lead.assign");
            assertThat(hands.api().as("manager1").get("/api/v1/leads").status())
                    .as("a door that is not lit")
                    .isEqualTo(404);
        }
    }

    private static String worked(AppProcess app) {
        return app.api()
                .as("admin1")
                .get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith("crm_worker_seconds_count"))
                .reduce("", (a, b) -> a + "\n" + b);
    }

    private static AppProcess start(String database, String log, String target) {
        try {
            return AppProcess.start(database, log, "--crm.target=" + target);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
