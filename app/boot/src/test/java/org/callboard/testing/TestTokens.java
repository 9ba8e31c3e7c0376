package org.callboard.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Real tokens of the build's Keycloak. */
public final class TestTokens {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Token> KNOWN = new ConcurrentHashMap<>();

    private record Token(String text, Instant until) {
        boolean serves() {
            return Instant.now().isBefore(until);
        }
    }

    private TestTokens() {}

    /** A token of one of the demo people, whose password is the username. */
    public static String of(String username) {
        return KNOWN.compute(
                        username,
                        (name, known) -> known != null && known.serves()
                                ? known
                                : fetch("grant_type=password&client_id=crm-cli&scope=openid&username=" + name
                                        + "&password=" + name))
                .text();
    }

    /** A token of a machine: the service account of {@code crm-api} or {@code crm-worker}. */
    public static String ofClient(String client) {
        return KNOWN.compute(
                        "client " + client,
                        (name, known) -> known != null && known.serves()
                                ? known
                                : fetch("grant_type=client_credentials&client_id=" + client + "&client_secret="
                                        + TestServers.SECRET))
                .text();
    }

    private static Token fetch(String form) {
        var request = HttpRequest.newBuilder(
                        URI.create(TestServers.keycloakUrl() + "/realms/crm/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("No token: " + response.body());
            }
            var body = JSON.readTree(response.body());
            // Half the life that Keycloak gives, so that a slow test does not end with an expired token.
            return new Token(
                    body.path("access_token").asText(),
                    Instant.now().plusSeconds(body.path("expires_in").asInt() / 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
