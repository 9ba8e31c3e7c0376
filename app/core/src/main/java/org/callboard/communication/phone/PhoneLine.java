package org.callboard.communication.phone;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Speaks HTTP with the provider; it is never followed elsewhere with our secret. */
@Component
class PhoneLine {

    private final PhoneSettings settings;
    private final HttpClient client;

    PhoneLine(PhoneSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    HttpResponse<String> post(Map<String, String> form) throws IOException {
        return ask(request("")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build());
    }

    /** What was sent to a number since the day of a moment, the newest first. */
    HttpResponse<String> list(String to, Instant since) throws IOException {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("To", to);
        query.put("DateSent>", since.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        query.put("PageSize", "100");
        return ask(request("?" + encoded(query)).GET().build());
    }

    private HttpRequest.Builder request(String query) {
        String base = settings.url().replaceAll("/+$", "");
        String login = settings.account() + ":" + settings.token();
        return HttpRequest.newBuilder(URI.create(
                        base + "/2010-04-01/Accounts/" + encode(settings.account()) + "/Messages.json" + query))
                .timeout(settings.read())
                .header("Accept", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> ask(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while it was asked");
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
