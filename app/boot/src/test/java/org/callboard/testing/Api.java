package org.callboard.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * The REST door as a caller meets it: {@code api.as("rep1").post("/api/v1/leads", Map.of("lastName", "Doe"))}. Never
 * throws for a status; the {@link Answer} tells.
 */
public final class Api {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Environment environment;
    private final ObjectMapper json;
    private final String token;

    Api(Environment environment, ObjectMapper json, String token) {
        this.environment = environment;
        this.json = json;
        this.token = token;
    }

    /** As one of the demo people, with a real token. */
    public Api as(String username) {
        return with(TestTokens.of(username));
    }

    /** With whatever bearer token. */
    public Api with(String bearerToken) {
        return new Api(environment, json, bearerToken);
    }

    /** As nobody. */
    public Api anonymous() {
        return new Api(environment, json, null);
    }

    public String url(String path) {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port") + path;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** @param headers names and values in turn, for example {@code "Idempotency-Key", "7"} */
    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, json(body), with("application/json", headers));
    }

    public Answer patch(String path, Object body, String... headers) {
        return send("PATCH", path, json(body), with("application/json", headers));
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(body instanceof String text ? text : json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String[] with(String contentType, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = contentType;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }
}
