package org.callboard.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.callboard.kernel.release.Releases;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class ReleaseDoorTest {

    @Autowired
    Api api;

    @Autowired
    Releases releases;

    @Test
    void hasPublishedWhatIsPackagedBeforeTheDoorsOpen() {
        assertThat(releases.current()).isEqualTo(1);
        assertThat(releases.files(1, ""))
                .containsKeys(
                        "bpmn/lead/lead-handling.bpmn",
                        "forms/lead/contact-lead.form",
                        "rules/drl/lead/lead-scoring.drl",
                        "rules/drl/lead/lead-assignment.drl",
                        "rules/tables/lead/lead-grades.xlsx");
    }

    @Test
    void showsReleasesToAnalystsAndAdmins() {
        Answer answer = api.as("analyst1").get("/api/v1/releases");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items/0/number")).isEqualTo("1");
        assertThat(answer.at("/total")).isEqualTo("1");
        assertThat(api.as("admin1").get("/api/v1/releases").status()).isEqualTo(200);
    }

    @Test
    void keepsReleasesFromEverybodyElse() {
        assertThat(api.as("rep1").get("/api/v1/releases").status()).isEqualTo(403);
        assertThat(api.get("/api/v1/releases").status()).isEqualTo(401);
    }
}
