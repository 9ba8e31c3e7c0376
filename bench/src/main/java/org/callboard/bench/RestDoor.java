package org.callboard.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The app's REST door, as a client with one token sees it. Anything but success ends the run. */
final class RestDoor {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String url;
    private final String token;

    RestDoor(String url, String token) {
        this.url = url;
        this.token = token;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(send(request(path).GET()).body());
    }

    JsonNode post(String path, String contentType, String body) throws IOException, InterruptedException {
        String answer = send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)))
                .body();
        return answer.isEmpty() ? json.createObjectNode() : json.readTree(answer);
    }

    /** @return the Location of what was made */
    String create(String path, String contentType, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.startsWith("http") ? URI.create(location).getPath() : location;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
