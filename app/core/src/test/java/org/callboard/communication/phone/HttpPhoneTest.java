package org.callboard.communication.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Deliveries;
import org.callboard.communication.Outgoing;
import org.callboard.communication.Provider.Proof;
import org.callboard.communication.ProviderAway;
import org.callboard.communication.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The provider's end of the wire is a real HTTP server. */
class HttpPhoneTest {

    private final Deliveries deliveries = mock(Deliveries.class);
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final UUID id = UUID.randomUUID();
    private HttpServer server;
    private int status = 201;
    private String answer = "{\"sid\": \"SM1\", \"status\": \"queued\"}";

    @BeforeEach
    void aProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        when(deliveries.byProviderId(any(), any())).thenReturn(Optional.empty());
    }

    @AfterEach
    void isGone() {
        server.stop(0);
    }

    @Test
    void handsATextOverAsTheContractSays() throws Exception {
        Receipt receipt = phone().send(text(Channel.SMS, "+49 (151) 1234-5678", "Grüße & <b>"));

        assertThat(receipt).isEqualTo(Receipt.accepted("SM1"));
        String[] request = heard.remove().split("\n");
        assertThat(request[0]).isEqualTo("POST /2010-04-01/Accounts/AC1/Messages.json");
        assertThat(request[1]).isEqualTo("Basic QUMxOjEyMzQ1");
        assertThat(form(request[2]))
                .containsEntry("To", "+4915112345678")
                .containsEntry("From", "+15005550006")
                .containsEntry("Body", "Grüße & <b>")
                .containsEntry("StatusCallback", "https://crm.example/phone/status/" + id);
    }

    @Test
    void sendsWhatsAppFromItsOwnNumber() throws Exception {
        phone().send(text(Channel.WHATSAPP, "+4915112345678", "Hi"));

        assertThat(form(heard.remove().split("\n")[2]))
                .containsEntry("To", "whatsapp:+4915112345678")
                .containsEntry("From", "whatsapp:+15005550007");
    }

    @Test
    void tellsWhoIsToBlameForARefusal() throws Exception {
        status = 400;
        answer = "{\"code\": 21610, \"message\": \"Attempt to send to unsubscribed recipient\"}";
        assertThat(send()).isInstanceOfSatisfying(Receipt.RefusedForGood.class, refused -> {
            assertThat(refused.address()).isTrue();
            assertThat(refused.code()).isEqualTo("21610");
        });
        answer = "{\"code\": 21617, \"message\": \"The message body is too long\"}";
        assertThat(send())
                .isInstanceOfSatisfying(
                        Receipt.RefusedForGood.class,
                        refused -> assertThat(refused.address()).isFalse());
        status = 429;
        assertThat(send()).isInstanceOf(Receipt.NotNow.class);
        assertThat(phone().send(text(Channel.SMS, "12", "Hi"))).isInstanceOf(Receipt.RefusedForGood.class);
    }

    @Test
    void waitsWhenTheProviderIsAwayAndSaysWhatItIsNotSureOf() {
        status = 401;
        assertThat(away().mayHaveLeft()).isFalse();
        status = 503;
        assertThat(away().mayHaveLeft()).isTrue();
        status = -1;
        assertThat(away().mayHaveLeft()).isTrue();
        server.stop(0);
        assertThat(away().mayHaveLeft()).isFalse();
    }

    @Test
    void looksForATextThatMayHaveLeftAmongThoseThatDid() {
        status = 200;
        answer = "{\"messages\": [{\"sid\": \"SM9\", \"body\": \"Hi\"}, {\"sid\": \"SM8\", \"body\": \"Else\"}]}";
        Outgoing text = text(Channel.SMS, "+4915112345678", "Hi");
        assertThat(phone().wasAccepted(text)).isEqualTo(Proof.ACCEPTED);
        assertThat(heard.remove())
                .contains("GET /2010-04-01/Accounts/AC1/Messages.json?To=%2B4915112345678&DateSent%3E=2026-11-28");

        when(deliveries.byProviderId("phone", "SM9")).thenReturn(Optional.of(UUID.randomUUID()));
        assertThat(phone().wasAccepted(text)).isEqualTo(Proof.ABSENT);
        status = 500;
        assertThat(phone().wasAccepted(text)).isEqualTo(Proof.UNKNOWN);
    }

    @Test
    void signsAsTheProviderDocuments() {
        Callbacks callbacks = new Callbacks(settings("x"), "https://mycompany.com");
        Map<String, String> told = Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+12349013030",
                "Digits", "1234",
                "From", "+12349013030",
                "To", "+18005551212");

        // the example of the provider's own documentation
        assertThat(callbacks.signature("/myapp.php?foo=1&bar=2", told)).isEqualTo("0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
        assertThat(callbacks.isGenuine("/myapp.php?foo=1&bar=2", told, "0/KCTR6DLpKmkAf8muzZqo1nDgQ="))
                .isTrue();
        assertThat(callbacks.isGenuine("/myapp.php?foo=1&bar=3", told, "0/KCTR6DLpKmkAf8muzZqo1nDgQ="))
                .isFalse();
        assertThat(callbacks.isGenuine("/myapp.php?foo=1&bar=2", told, null)).isFalse();
        assertThat(new Callbacks(settings(""), "https://mycompany.com").areHeard())
                .isFalse();
    }

    private Receipt send() throws ProviderAway {
        return phone().send(text(Channel.SMS, "+4915112345678", "Hi"));
    }

    private ProviderAway away() {
        return catchThrowableOfType(ProviderAway.class, this::send);
    }

    private HttpPhone phone() {
        PhoneSettings settings =
                settings("http://localhost:" + server.getAddress().getPort() + "/");
        return new HttpPhone(
                settings,
                new PhoneLine(settings),
                new Numbers(settings),
                deliveries,
                new Callbacks(settings, "https://crm.example/"),
                new ObjectMapper());
    }

    static PhoneSettings settings(String url) {
        return new PhoneSettings(
                url,
                "AC1",
                "12345",
                "+15005550006",
                "+15005550007",
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                0,
                true,
                "DE",
                "");
    }

    private Outgoing text(Channel channel, String to, String words) {
        return new Outgoing(
                id,
                channel,
                null,
                Address.of("rep1"),
                List.of(Address.of(to)),
                List.of(),
                List.of(),
                "",
                words,
                null,
                "<" + id + "@callboard>",
                List.of(),
                Instant.parse("2026-11-28T10:00:00Z"),
                false,
                null,
                null,
                List.of());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n"
                + exchange.getRequestHeaders().getFirst("Authorization") + "\n" + body);
        if (status > 0) {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }
}
