package org.callboard.boot.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Which tokens the house believes, also while Keycloak is away. A small server stands for Keycloak's keys. */
class OutageTest {

    private RSAKey key;
    private HttpServer keycloak;
    private KeycloakRealm realm;
    private JwtDecoder tokens;

    @BeforeEach
    void aRealmWithKeys() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        keycloak = serve(0);
        String url = "http://localhost:" + keycloak.getAddress().getPort();
        realm = new KeycloakRealm(url, url, "crm", "", "");
        var configuration = new TokenConfiguration();
        tokens = configuration.check(configuration.realmKeys(realm), realm);
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void believesAKnownTokenWhileKeycloakIsAway() throws Exception {
        String token = token(key, realm.issuer(), "crm", 60);
        tokens.decode(token);

        keycloak.stop(0);

        assertThat(tokens.decode(token).getClaimAsString("preferred_username")).isEqualTo("rep1");
    }

    @Test
    void startsWithoutKeycloakAndBelievesTokensOnceItIsThere() throws Exception {
        int port = keycloak.getAddress().getPort();
        keycloak.stop(0);
        String token = token(key, realm.issuer(), "crm", 60);
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtException.class);

        keycloak = serve(port);

        assertThat(tokens.decode(token).getSubject()).isEqualTo("1");
    }

    @Test
    void refusesTokensThatAreOldForeignOrMeantForOthers() throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID("k1").generate();

        assertRefused(token(key, realm.issuer(), "crm", -120));
        assertRefused(token(key, "http://localhost:1/realms/crm", "crm", 60));
        assertRefused(token(key, realm.issuer(), "account", 60));
        assertRefused(token(foreign, realm.issuer(), "crm", 60));
        assertRefused("not a token");
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(BadJwtException.class);
    }

    private HttpServer serve(int port) throws Exception {
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), port), 0);
        server.createContext("/realms/crm/protocol/openid-connect/certs", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String token(RSAKey key, String issuer, String audience, long livesForSeconds) throws Exception {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .subject("1")
                .issuer(issuer)
                .audience(List.of(audience))
                .claim("preferred_username", "rep1")
                .issueTime(Date.from(now.minusSeconds(300)))
                .expirationTime(Date.from(now.plusSeconds(livesForSeconds)))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
