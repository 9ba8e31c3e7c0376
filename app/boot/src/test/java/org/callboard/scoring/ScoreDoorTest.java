package org.callboard.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Why a lead has its score, as the doors tell it. */
@CrmTest
class ScoreDoorTest {

    private static final String BIG = "A company with more than 200 people earns 40 points";

    @Autowired
    Api api;

    @Test
    void tellsScoreGradeAndReasonsOfALead() {
        Answer lead = scored(captured(500));

        assertThat(lead.at("/score")).isEqualTo("60");
        assertThat(lead.at("/grade")).isEqualTo("HOT");
        assertThat(lead.at("/release")).isEqualTo("1");
        JsonNode heaviest = lead.body().at("/reasons/0");
        assertThat(heaviest.path("rule").asText()).isEqualTo(BIG);
        assertThat(heaviest.path("points").asInt()).isEqualTo(40);
        assertThat(heaviest.path("text").asText()).isEqualTo("The company has 500 people");
        assertThat(sumOfPoints(lead)).isEqualTo(60);
    }

    @Test
    void keepsEachDecisionWithWhatTheRulesSaw() {
        String lead = captured(500);
        scored(lead);

        Answer decisions = manager().get("/api/v1/leads/" + lead + "/decisions");

        assertThat(decisions.status()).isEqualTo(200);
        assertThat(decisions.at("/total")).isEqualTo("2");
        assertThat(decisions.body().findValuesAsText("decision"))
                .containsExactly("lead/lead-assignment", "lead/lead-scoring");
        JsonNode scoring = decisions.body().at("/items/1");
        assertThat(scoring.path("release").asInt()).isEqualTo(1);
        assertThat(scoring.at("/facts/0/companySize").asInt()).isEqualTo(500);
        assertThat(scoring.findValuesAsText("rule")).contains(BIG);
    }

    @Test
    void tellsWhatOneConditionPrevented() {
        String lead = captured(60);
        scored(lead);
        JsonNode scoring =
                manager().get("/api/v1/leads/" + lead + "/decisions").body().at("/items/1");

        Answer misses = manager()
                .get("/api/v1/leads/" + lead + "/decisions/"
                        + scoring.path("id").asText() + "/near-misses");

        assertThat(misses.body().findValuesAsText("rule")).contains(BIG);
        assertThat(misses.body().findValuesAsText("condition")).contains("companySize > 200");
    }

    @Test
    void namesTheRulesAsTheCauseOnTheTimeline() {
        String lead = captured(500);
        scored(lead);

        JsonNode lines = manager()
                .get("/api/v1/leads/" + lead + "/timeline?kinds=lead")
                .body()
                .path("items");

        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("what").asText()).isEqualTo("lead.scored");
            assertThat(line.at("/cause/kind").asText()).isEqualTo("RULE");
            assertThat(line.at("/cause/name").asText()).isEqualTo("lead/lead-scoring");
        });
    }

    @Test
    void scoresAgainWhenTheLeadDoesSomething() {
        String lead = captured(60);
        int before = Integer.parseInt(scored(lead).at("/score"));

        Answer event = manager().post("/api/v1/events", Map.of("type", "demo-requested", "leadId", lead));

        assertThat(event.status()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(manager().get("/api/v1/leads/" + lead).at("/score"))
                                .isEqualTo(String.valueOf(before + 30)));
    }

    @Test
    void showsDecisionsOnlyToThoseWhoSeeTheLead() {
        String lead = captured(500);

        assertThat(api.as("agent1").get("/api/v1/leads/" + lead + "/decisions").status())
                .isIn(403, 404);
        assertThat(api.get("/api/v1/leads/" + lead + "/decisions").status()).isEqualTo(401);
        assertThat(manager()
                        .get("/api/v1/leads/" + UUID.randomUUID() + "/decisions")
                        .status())
                .isEqualTo(404);
        assertThat(manager().get("/api/v1/unicorns/" + lead + "/decisions").status())
                .isEqualTo(404);
        assertThat(manager()
                        .get("/api/v1/leads/" + lead + "/decisions?size=100000")
                        .status())
                .isEqualTo(400);
    }

    private String captured(int companySize) {
        String domain = "acme-" + UUID.randomUUID() + ".com";
        Answer answer = manager()
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
                                companySize));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.at("/id");
    }

    private Answer scored(String lead) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> manager().get("/api/v1/leads/" + lead), answer -> answer.at("/score") != null);
    }

    private static int sumOfPoints(Answer lead) {
        int sum = 0;
        for (JsonNode reason : lead.body().path("reasons")) {
            sum += reason.path("points").asInt();
        }
        return sum;
    }

    private Api manager() {
        return api.as("manager1");
    }
}
