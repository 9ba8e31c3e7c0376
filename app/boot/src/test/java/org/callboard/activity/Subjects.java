package org.callboard.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;

/** Subjects of activities for door tests. */
final class Subjects {

    private Subjects() {}

    static void awaitPeople(People people) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> people.withRole(Role.SALES_REP).size() >= 3
                        && people.find("manager1").isPresent()
                        && people.find("agent1").isPresent());
    }

    /** A lead of rep1's, as {@code /api/v1/leads/{id}}. */
    static String leadOfRep1(Api api) {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        Answer created = api.as("manager1")
                .post(
                        "/api/v1/leads",
                        Map.of("firstName", "Test", "lastName", word, "email", word + "@" + word + ".example"));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        Answer given = api.as("manager1")
                .post("/api/v1/leads/assign", Map.of("ids", new String[] {created.at("/id")}, "owner", "rep1"));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        return "/api/v1/leads/" + created.at("/id");
    }
}
