package org.callboard.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is let into the portal, with a real Keycloak; and what strangers reach without one. */
@CrmTest
class PortalDoorTest {

    @Autowired
    Api api;

    private final String email = "clara-" + UUID.randomUUID() + "@customer.example";

    @Test
    void aPersonIsInvitedAndShutOutAgain() {
        String door = "/api/v1/people/" + person(email) + "/portal";
        assertThat(api.as("agent1").get(door).status()).isEqualTo(404);

        Answer invited = api.as("agent1").post(door + "/invite", Map.of("wholeCompany", false));
        assertThat(invited.status()).as(invited.text()).isEqualTo(200);
        assertThat(invited.at("/mailed"))
                .as("this realm sends no mail, and says so")
                .isEqualTo("false");
        assertThat(api.as("agent1")
                        .post(door + "/invite", Map.of("wholeCompany", false))
                        .status())
                .as("twice is once")
                .isEqualTo(200);
        assertThat(api.as("agent1").post(door + "/block", "").at("/blocked")).isEqualTo("true");
        assertThat(api.as("rep1")
                        .post(door + "/invite", Map.of("wholeCompany", false))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void noColleagueBecomesACustomer() {
        Answer refused = api.as("admin1")
                .post(
                        "/api/v1/people/" + person("rep2@callboard.example") + "/portal/invite",
                        Map.of("wholeCompany", false));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("colleague");
        assertThat(api.as("rep2").get("/api/v1/leads").status()).isEqualTo(200);
    }

    @Test
    void aStrangerIsLedToTheLogInAndMayAskWithoutOne() {
        assertThat(api.anonymous().get("/portal").status()).isEqualTo(302);
        Answer form = api.anonymous().get("/request/support");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.header("Set-Cookie")).isNull();

        String body = "name=Clara+Costa&email=" + email.replace("@", "%40") + "&subject=Scale&text=Dark&sure=yes";
        Answer sent = api.anonymous()
                .send(
                        "POST",
                        "/request/support",
                        java.net.http.HttpRequest.BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        assertThat(api.as("supervisor1").get("/api/v1/tickets?q=Scale").text()).contains("Scale");
    }

    private String person(String address) {
        Answer made = api.as("admin1").post("/api/v1/people", Map.of("lastName", "Costa", "email", address));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("/id");
    }
}
