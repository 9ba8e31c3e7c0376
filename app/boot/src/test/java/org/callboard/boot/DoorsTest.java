package org.callboard.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.callboard.access.People;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class DoorsTest {

    @Autowired
    Api api;

    @Autowired
    People people;

    @Test
    void asksAStrangerWhoTheyAre() {
        var answer = api.get("/api/v1/leads");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/reference")).isEqualTo(answer.header("X-Correlation-Id"));
    }

    @Test
    void saysThatAPathIsUnknownInsteadOfShowingAPage() {
        var answer = api.as("rep1").get("/api/v1/nonsense");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void saysThatAMethodIsWrong() {
        assertThat(api.as("rep1").delete("/api/v1/leads").status()).isEqualTo(405);
    }

    @Test
    void takesACorrelationIdThatIsHarmlessAndMakesOneUpOtherwise() {
        var nobody = HttpRequest.BodyPublishers.noBody();

        assertThat(api.send("GET", "/api/v1/leads", nobody, "X-Correlation-Id", "order-7")
                        .header("X-Correlation-Id"))
                .isEqualTo("order-7");
        assertThat(api.send("GET", "/api/v1/leads", nobody, "X-Correlation-Id", "a b<c>")
                        .header("X-Correlation-Id"))
                .hasSize(36);
    }

    @Test
    void showsMetricsToAdminsOnly() {
        assertThat(api.get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(api.as("manager1").get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(api.as("admin1").get("/actuator/prometheus").status()).isEqualTo(200);
    }

    @Test
    void tellsEverybodyWhetherItIsWellAndOnlyAdminsTheDetails() {
        assertThat(api.get("/actuator/health").at("/components/keycloak/status"))
                .isEqualTo("UP");
        assertThat(api.get("/actuator/health").at("/components/db/details")).isNull();
        assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(api.as("admin1").get("/actuator/health").at("/components/db/details/database"))
                .isEqualTo("PostgreSQL");
    }

    @Test
    void describesItsApi() {
        var description = api.get("/v3/api-docs");

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.at("/openapi")).startsWith("3.");
        assertThat(description.body().at("/paths").has("/api/v1/leads")).isTrue();
    }

    @Test
    void sendsAPersonToKeycloakAndAFailedLogInToAPageThatStartsNothing() {
        var failed = api.get("/login-failed");

        assertThat(api.get("/leads").status()).isEqualTo(302);
        assertThat(failed.status()).isEqualTo(401);
        assertThat(failed.text()).contains("Log-in failed", "Try again").doesNotContain("http-equiv");
        assertThat(api.get("/login/oauth2/code/keycloak?error=access_denied&state=x")
                        .header("Location"))
                .endsWith("/login-failed");
    }

    @Test
    void copiesPeopleFromKeycloakBeforeAnyWorkIsGivenOut() {
        var rep = people.find("rep2").orElseThrow();

        assertThat(rep.name()).isEqualTo("Emil Eder");
        assertThat(rep.roles()).contains("sales-rep");
        assertThat(rep.teams()).containsExactly("sales-emea");
        assertThat(rep.countries()).contains("DE", "AT");
        assertThat(rep.capacity()).isEqualTo(2_000);
        assertThat(people.withRole("sales-manager")).extracting("username").contains("manager1");
    }
}
