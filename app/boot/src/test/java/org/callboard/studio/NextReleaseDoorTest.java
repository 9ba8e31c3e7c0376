package org.callboard.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.callboard.testing.Answer;
import org.junit.jupiter.api.Test;

/** An analyst changes a rule: what starts from then on stands on the next release, what runs stays on its own. */
class NextReleaseDoorTest extends AnalystsHouse {

    private static final String SCORING = "rules/drl/lead/lead-scoring.drl";

    @Test
    void judgesNewLeadsByTheNextReleaseAndThoseOnTheirWayByTheirOwn() throws IOException {
        int release = publish();
        int next = release + 1;
        String before = captured();
        assertThat(scored(before).at("/score")).isEqualTo("60");

        change(SCORING, "Points(\"fit\", 40", "Points(\"fit\", 45");
        assertThat(publish()).isEqualTo(next);
        String after = captured();

        assertThat(scored(after).at("/score")).isEqualTo("65");
        assertThat(scored(after).at("/release")).isEqualTo("" + next);
        api.as("manager1").post("/api/v1/events", Map.of("type", "page-viewed", "leadId", before));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(scored(before).at("/score")).isEqualTo("63"));
        assertThat(scored(before).at("/release")).isEqualTo("" + release);

        change(SCORING, "Points(\"fit\", 45", "Points(\"fit\", forty-five");
        assertThat(publish()).isEqualTo(next);
        assertThat(scored(captured()).at("/score")).isEqualTo("65");
    }

    private String captured() {
        String domain = "acme-" + UUID.randomUUID() + ".com";
        Answer answer = api.as("manager1")
                .post(
                        "/api/v1/leads",
                        Map.of(
                                "lastName",
                                "Lee" + UUID.randomUUID(),
                                "email",
                                "ann@" + domain,
                                "company",
                                domain,
                                "companySize",
                                500));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.at("/id");
    }

    private Answer scored(String lead) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> api.as("manager1").get("/api/v1/leads/" + lead), answer -> answer.at("/score") != null);
    }
}
