package org.callboard.boot.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Keycloak's admin API, entered with a client's secret; the token is kept while it serves. */
public final class KeycloakAdmin {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RestClient http;
    private final String tokenPath;
    private final String client;
    private final String secret;
    private final Supplier<Instant> now;
    private String token;
    private Instant serves = Instant.EPOCH;

    /**
     * @param loginRealm the realm that knows the client
     * @param patience how long one answer may take
     */
    public KeycloakAdmin(
            String url, String loginRealm, String client, String secret, Supplier<Instant> now, Duration patience) {
        var settings = ClientHttpRequestFactorySettings.defaults()
                .withConnectTimeout(Duration.ofSeconds(3))
                .withReadTimeout(patience);
        this.http = RestClient.builder()
                .baseUrl(url)
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(settings))
                .build();
        this.tokenPath = "/realms/" + loginRealm + "/protocol/openid-connect/token";
        this.client = client;
        this.secret = secret;
        this.now = now;
    }

    /** The body as JSON. Throws {@link org.springframework.web.client.RestClientException} on any refusal. */
    public JsonNode get(String path, Object... uriVariables) {
        return http.get()
                .uri("/admin" + path, uriVariables)
                .headers(headers -> headers.setBearerAuth(token()))
                .retrieve()
                .body(JsonNode.class);
    }

    public void post(String path, Object body) {
        http.post()
                .uri("/admin" + path)
                .headers(headers -> headers.setBearerAuth(token()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    void put(String path, Object body) {
        http.put()
                .uri("/admin" + path)
                .headers(headers -> headers.setBearerAuth(token()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    void delete(String path, Object body) {
        http.method(HttpMethod.DELETE)
                .uri("/admin" + path)
                .headers(headers -> headers.setBearerAuth(token()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    void delete(String path) {
        http.delete()
                .uri("/admin" + path)
                .headers(headers -> headers.setBearerAuth(token()))
                .retrieve()
                .toBodilessEntity();
    }

    /** Whether the client has this role of {@code realm-management}, as its token says. */
    boolean may(String role) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token().split("\\.")[1]);
            for (JsonNode had : JSON.readTree(claims).at("/resource_access/realm-management/roles")) {
                if (had.asText().equals(role)) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Keycloak's token is no JSON", unreadable);
        }
    }

    private synchronized String token() {
        if (now.get().isAfter(serves)) {
            JsonNode answer = http.post()
                    .uri(tokenPath)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .headers(headers -> headers.setBasicAuth(client, secret))
                    .body("grant_type=client_credentials")
                    .retrieve()
                    .body(JsonNode.class);
            token = answer.path("access_token").asText();
            serves = now.get().plusSeconds(answer.path("expires_in").asLong() / 2);
        }
        return token;
    }
}
