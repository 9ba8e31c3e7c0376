package org.callboard.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Stands in for Keycloak: hands the realm's keys to the app and mints tokens. The app checks them as it checks real ones;
 * a log-in is not what is measured here, and a second JVM would disturb what is.
 */
final class TokenIssuer implements AutoCloseable {

    private final RSAKey key;
    private final HttpServer server;

    private TokenIssuer(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    static TokenIssuer start() throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("bench").generate();
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/crm/protocol/openid-connect/certs", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        return new TokenIssuer(key, server);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String tokenFor(String username, String... roles) throws JOSEException {
        Instant now = new Date().toInstant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(url() + "/realms/crm")
                .subject(username)
                .audience("crm")
                .claim("preferred_username", username)
                .claim("name", username)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .claim("groups", teams(roles))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(6 * 3600)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("bench").build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** Whoever works in support is in its team, as the realm has it; the others sell everywhere. */
    private static List<String> teams(String... roles) {
        return List.of(roles).stream().anyMatch(role -> role.startsWith("support-"))
                ? List.of("/support")
                : List.of("/sales-americas", "/sales-emea", "/sales-apac");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
