package org.callboard.communication.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.callboard.communication.Mailbox;
import org.callboard.communication.mailbox.MailboxBook;
import org.springframework.stereotype.Component;

/** Access tokens of mailboxes with OAuth2, refreshed a little before they run out (RFC 6749, section 6). */
@Component
class AccessTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration EARLY = Duration.ofMinutes(2);
    private static final int LIFE_SECONDS = 3_600;
    private static final int SERVER_FAILED = 500;

    private record Token(String value, Instant until, long version) {}

    private final MailboxBook mailboxes;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<UUID, Token> known = new ConcurrentHashMap<>();

    AccessTokens(MailboxBook mailboxes, ObjectMapper json, Clock clock) {
        this.mailboxes = mailboxes;
        this.json = json;
        this.clock = clock;
    }

    /** The provider of tokens did not give one. */
    static class NoToken extends RuntimeException {
        NoToken(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** It said no: the same question gets the same answer until somebody gives another token. */
    static class TokenRefused extends NoToken {
        TokenRefused(String message) {
            super(message, null);
        }
    }

    String of(Mailbox mailbox) {
        return known.compute(mailbox.id(), (id, token) -> isGood(token, mailbox) ? token : refreshed(mailbox))
                .value();
    }

    void forget(Mailbox mailbox) {
        known.remove(mailbox.id());
    }

    private boolean isGood(Token token, Mailbox mailbox) {
        return token != null
                && token.version() == mailbox.version()
                && clock.instant().isBefore(token.until().minus(EARLY));
    }

    private Token refreshed(Mailbox mailbox) {
        MailboxBook.Login login = mailboxes.login(mailbox.id());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", login.refreshToken());
        form.put("client_id", mailbox.clientId());
        form.put("client_secret", login.clientSecret());
        form.put("scope", mailbox.scope());
        form.values().removeIf(value -> value == null || value.isBlank());
        JsonNode answer = post(mailbox.tokenUrl(), form);
        String token = answer.path("access_token").asText("");
        if (token.isEmpty()) {
            throw new TokenRefused("No access token came: "
                    + answer.path("error_description")
                            .asText(answer.path("error").asText("no reason given")));
        }
        String next = answer.path("refresh_token").asText("");
        if (!next.isEmpty() && !next.equals(login.refreshToken())) {
            mailboxes.keepRefreshToken(mailbox, login, next);
        }
        Instant until = clock.instant().plusSeconds(answer.path("expires_in").asInt(LIFE_SECONDS));
        return new Token(token, until, mailbox.version());
    }

    private JsonNode post(String url, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= SERVER_FAILED) {
                throw new NoToken("The provider of tokens does not answer as it should: " + answer.statusCode(), null);
            }
            return json.readTree(answer.body());
        } catch (IOException away) {
            throw new NoToken("The provider of tokens does not answer: " + away.getMessage(), away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NoToken("Interrupted.", interrupted);
        }
    }
}
