package org.callboard.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.callboard.testing.MailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mailboxes, messages and conversations through REST, with a real mail server at the other end. */
@CrmTest
class MessageDoorTest {

    private static final String PASSWORD = "never told";
    private static final GreenMail SERVER = MailServer.make();

    @Autowired
    Api api;

    private final String sales = "sales-" + UUID.randomUUID() + "@callboard.example";
    private final String who = "r" + UUID.randomUUID() + "@example.com";

    @BeforeAll
    static void theServerRuns() {
        SERVER.start();
    }

    @AfterAll
    static void theServerStops() {
        SERVER.stop();
    }

    @Test
    void aMessageGoesOutIsSeenAndCanBeTakenBackUntilThen() {
        Answer mailbox = mailbox();
        assertThat(mailbox.text()).doesNotContain(PASSWORD);

        Map<String, Object> wish =
                Map.of("mailbox", mailbox.at("/id"), "to", List.of(who), "subject", "Hello", "text", "How are you?");
        Answer taken = api.as("rep1").post("/api/v1/messages", wish, "Idempotency-Key", who);
        assertThat(taken.status()).isEqualTo(202);
        assertThat(api.as("rep1")
                        .post("/api/v1/messages", wish, "Idempotency-Key", who)
                        .at("/id"))
                .isEqualTo(taken.at("/id"));
        String message = "/api/v1/messages/" + taken.at("/id");
        Answer back = api.as("rep1").post(message + "/cancel", Map.of());
        assertThat(back.at("/state")).isEqualTo("CANCELLED");
        assertThat(api.as("rep1").post(message + "/cancel", Map.of()).status()).isEqualTo(409);

        Answer again = api.as("rep1").post("/api/v1/messages", wish);
        String sent = "/api/v1/messages/" + again.at("/id");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> api.as("rep1").get(sent).at("/state").equals("SENT"));
        assertThat(SERVER.findReceivedMessages(user -> user.getEmail().equals(who), one -> true))
                .hasSize(1);
        assertThat(api.as("rep1")
                        .get("/api/v1/threads?mailbox=" + mailbox.at("/id"))
                        .at("/items/0/subject"))
                .isEqualTo("Hello");
        assertThat(api.as("rep1")
                        .get("/api/v1/threads/" + again.at("/threadId"))
                        .at("/messages/0/text"))
                .isEqualTo("How are you?");
    }

    @Test
    void doorsAreOpenToThoseWhoseTheyAre() {
        assertThat(api.as("rep1").get("/api/v1/mailboxes").status()).isEqualTo(403);
        assertThat(api.as("rep1").get("/api/v1/messages/outbox").status()).isEqualTo(403);
        assertThat(api.as("admin1").get("/api/v1/messages/outbox").at("/waiting"))
                .isNotBlank();
        assertThat(api.anonymous().get("/api/v1/threads").status()).isEqualTo(401);
        assertThat(api.as("analyst1").post("/api/v1/messages", Map.of()).status())
                .isEqualTo(403);
        assertThat(api.as("rep1").get("/api/v1/messages/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(api.anonymous()
                        .get("/unsubscribe/" + UUID.randomUUID() + ".AAAA")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void oddRequestsAreToldWhatIsWrong() {
        Answer wrong = api.as("rep1")
                .post("/api/v1/messages", Map.of("to", List.of("nobody"), "subject", "a\r\nBcc: x@example.com"));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("to[0]", "subject", "text");
        assertThat(api.as("rep1").post("/api/v1/messages", Map.of("to", 7)).status())
                .isEqualTo(400);
        assertThat(api.as("rep1").get("/api/v1/threads?about=deal").status()).isEqualTo(400);
        assertThat(api.as("rep1").get("/api/v1/threads?size=1000").status()).isEqualTo(400);
    }

    private Answer mailbox() {
        SERVER.setUser(sales, PASSWORD);
        Answer added = api.as("admin1")
                .post(
                        "/api/v1/mailboxes",
                        Map.of(
                                "address",
                                sales,
                                "kind",
                                "GROUP",
                                "auth",
                                "PASSWORD",
                                "password",
                                PASSWORD,
                                "smtp",
                                place(SERVER.getSmtp().getPort()),
                                "imap",
                                place(SERVER.getImap().getPort())));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added;
    }

    private static Map<String, Object> place(int port) {
        return Map.of("host", "localhost", "port", port, "tls", "NONE");
    }
}
