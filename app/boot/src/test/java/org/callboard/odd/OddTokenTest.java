package org.callboard.odd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.callboard.boot.embedded.KeycloakServer;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.callboard.testing.TestServers;
import org.callboard.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tokens that were never ours, or no longer are. */
@CrmTest
class OddTokenTest {

    private static final String SHORT_LIVED = "short-lived";

    @Autowired
    Api api;

    @Autowired
    ObjectMapper json;

    private void refused(String what, String token) {
        Answer read = api.with(token).get("/api/v1/leads");
        Answer write = api.with(token).post("/api/v1/leads", Map.of("lastName", "Nobody"));
        assertThat(List.of(read.status(), write.status()))
                .as("%s %s", what, read)
                .containsOnly(401);
        assertThat(read.header("Content-Type")).startsWith("application/problem+json");
        assertThat(read.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void tokensThatNobodyOfUsSignedAreRefused() throws JOSEException {
        String real = TestTokens.of("admin1");
        refused("garbage", "garbage");
        refused("three dots", "a.b.c");
        refused("long", "x".repeat(3_000));
        refused("cut off", real.substring(0, real.length() - 5));
        refused(
                "tampered with",
                real.substring(0, real.indexOf('.') + 3) + "A" + real.substring(real.indexOf('.') + 4));
        refused("unsigned", new PlainJWT(claims(600)).serialize());
        SignedJWT foreign = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("ours").build(), claims(600));
        foreign.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        for (int often = 0; often < 5; often++) {
            refused("foreign key", foreign.serialize());
        }
    }

    @Test
    void aTokenOfAnotherRealmIsRefused() throws Exception {
        String form = "grant_type=client_credentials&client_id=" + KeycloakServer.SETUP_CLIENT + "&client_secret="
                + TestServers.SECRET;
        refused("another realm", token("master", form));
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        TestServers.admin()
                .post(
                        "/realms/crm/clients",
                        Map.of(
                                "clientId",
                                SHORT_LIVED,
                                "publicClient",
                                true,
                                "directAccessGrantsEnabled",
                                true,
                                "attributes",
                                Map.of("access.token.lifespan", "-120"),
                                "protocolMappers",
                                List.of(Map.of(
                                        "name", "audience",
                                        "protocol", "openid-connect",
                                        "protocolMapper", "oidc-audience-mapper",
                                        "config",
                                                Map.of(
                                                        "included.custom.audience", "crm",
                                                        "access.token.claim", "true")))));
        String token = token("crm", "grant_type=password&client_id=" + SHORT_LIVED + "&username=rep1&password=rep1");
        // Clocks may differ by a minute; a little later it must be over.
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> api.with(token).get("/api/v1/leads").status() == 401);
        refused("expired", token);
    }

    private JWTClaimsSet claims(int seconds) {
        return new JWTClaimsSet.Builder()
                .issuer(TestServers.keycloakUrl() + "/realms/crm")
                .audience("crm")
                .subject("admin1")
                .claim("preferred_username", "admin1")
                .claim("realm_access", Map.of("roles", List.of("admin")))
                .expirationTime(new Date(System.currentTimeMillis() + seconds * 1_000L))
                .build();
    }

    private String token(String realm, String form) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(TestServers.keycloakUrl() + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).path("access_token").asText();
    }
}
