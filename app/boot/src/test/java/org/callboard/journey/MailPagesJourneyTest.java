package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.callboard.testing.Answer;
import org.callboard.testing.MailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page of communication as everybody meets it: by day, by night, on a phone, and without seeing it. */
@Journey
class MailPagesJourneyTest {

    private static final String PASSWORD = "never told";
    private static final GreenMail SERVER = MailServer.make();
    private static final GreenMail AWAY = MailServer.away();
    private static final String WORD = "Brass " + UUID.randomUUID().toString().substring(0, 6);

    /** @param ready what is there when the page is */
    private record Stop(String name, String who, String path, String ready) {}

    @BeforeAll
    static void theServerRuns() {
        SERVER.start();
    }

    @AfterAll
    static void theServerStops() {
        SERVER.stop();
    }

    @Test
    void everyPageOfCommunicationIsReadInEveryLight(House house) {
        String thread = furnished(house);
        SoftAssertions found = new SoftAssertions();
        Map<String, Visitor> visitors = new HashMap<>();
        for (Stop stop : stops(thread)) {
            Visitor visitor = visitors.computeIfAbsent(stop.who(), house::as).go(stop.path());
            visitor.page().bringToFront();
            assertThat(visitor.find(stop.ready()).first()).isVisible();
            EveryLight.look(visitor, stop.name(), found);
        }
        found.assertAll();
    }

    private static List<Stop> stops(String thread) {
        return List.of(
                new Stop("conversation", "rep1", "/inbox/" + thread, ".message-at:has-text('Leaves')"),
                new Stop("mailboxes", "admin1", "/mailboxes", ".mailbox-card .message-trouble"),
                new Stop("outbox", "admin1", "/outbox", ".outbox-line"),
                new Stop("templates", "analyst1", "/templates", ".field-list"),
                new Stop("template", "analyst1", "/templates/welcome", ".template-sides"),
                new Stop("local-phones", "admin1", "/local-phones", ".phones-page"),
                new Stop("my-notifications", "rep1", "/my-notifications", ".crm-page"));
    }

    /** A mailbox that works and one whose server is away; what came, waits for its hour, is held back, and cannot leave. */
    private static String furnished(House house) {
        String working = mailbox(house, "lamps", SERVER);
        String away = mailbox(house, "stage", AWAY);
        send(house, away, Map.of("subject", WORD + " one"));
        send(house, away, Map.of("subject", WORD + " two"));
        // To somebody else: what waits for one person waits in its order.
        Map<String, Object> held =
                Map.of("to", List.of("mia@acme.example"), "subject", WORD + " offer", "purpose", "marketing");
        send(house, working, held);
        GreenMailUtil.sendMessageBody(
                address("lamps"),
                "jo@acme.example",
                WORD,
                "<p>Dear all,</p><p>how much are <b>twelve</b> of them? See <a href=\"https://acme.example/lamps\">here</a>.</p>"
                        + "<blockquote>We have lamps.</blockquote>",
                "text/html",
                SERVER.getSmtp().getServerSetup());
        String threads = "/api/v1/threads?mailbox=" + working + "&q=" + WORD.replace(" ", "%20");
        String thread = await("the mail in the inbox")
                .atMost(Duration.ofSeconds(60))
                .until(() -> came(house.api().as("rep1").get(threads)), id -> id != null);
        String question =
                house.api().as("rep1").get("/api/v1/threads/" + thread).at("/messages/0/id");
        send(
                house,
                working,
                Map.of(
                        "replyTo",
                        question,
                        "sendAt",
                        Instant.now().plus(2, ChronoUnit.DAYS).toString()));
        await("what is wrong, in words")
                .atMost(Duration.ofSeconds(60))
                .until(() -> house.api()
                                .as("admin1")
                                .get("/api/v1/mailboxes/" + away)
                                .at("/trouble")
                        != null);
        await("what is held back")
                .atMost(Duration.ofSeconds(60))
                .until(() -> house.api()
                        .as("admin1")
                        .get("/api/v1/messages/outbox/rows?state=HELD")
                        .text()
                        .contains(WORD));
        return thread;
    }

    private static String came(Answer threads) {
        for (var line : threads.body().at("/items")) {
            if (line.at("/lastDirection").asText().equals("IN")) {
                return line.at("/id").asText();
            }
        }
        return null;
    }

    private static String address(String local) {
        return local + "." + WORD.replace(" ", "").toLowerCase(Locale.ROOT) + "@callboard.example";
    }

    private static String mailbox(House house, String local, GreenMail server) {
        if (server == SERVER) {
            SERVER.setUser(address(local), PASSWORD);
        }
        Answer added = house.api()
                .as("admin1")
                .post(
                        "/api/v1/mailboxes",
                        Map.of(
                                "name",
                                "The " + local,
                                "address",
                                address(local),
                                "kind",
                                "GROUP",
                                "password",
                                PASSWORD,
                                "smtp",
                                place(server.getSmtp()),
                                "imap",
                                place(server.getImap())));
        org.assertj.core.api.Assertions.assertThat(added.status())
                .as(added.text())
                .isEqualTo(201);
        return added.at("/id");
    }

    /** Where it listens, or would. */
    private static Map<String, Object> place(AbstractServer server) {
        int port =
                server.isRunning() ? server.getPort() : server.getServerSetup().getPort();
        return Map.of("host", "localhost", "port", port, "tls", "NONE");
    }

    private static void send(House house, String mailbox, Map<String, Object> more) {
        Map<String, Object> wish = new HashMap<>(Map.of(
                "mailbox",
                mailbox,
                "to",
                List.of("jo@acme.example"),
                "html",
                "<p>How are you?</p>",
                "text",
                "How are you?"));
        wish.putAll(more);
        Answer answer = house.api().as("rep1").post("/api/v1/messages", wish);
        org.assertj.core.api.Assertions.assertThat(answer.status())
                .as(answer.text())
                .isEqualTo(202);
    }
}
