package org.callboard.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.callboard.testing.MailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail comes to a group's mailbox over real IMAP; the model and the rules say what becomes of it. */
@CrmTest
class MailIntakeDoorTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PASSWORD = "never told";
    private static final GreenMail SERVER = MailServer.make();

    @Autowired
    Api api;

    private final String who = "jo" + UUID.randomUUID() + "@acme.example";
    private String mailbox;

    @BeforeAll
    static void theServerRuns() {
        SERVER.start();
    }

    @AfterAll
    static void theServerStops() {
        SERVER.stop();
    }

    @Test
    void somebodyNewAtSalesBecomesALeadAndTheOriginalIsThere() {
        mailbox("sales+" + UUID.randomUUID());
        comes("Printers");

        await().atMost(SOON).until(() -> lead() != null);
        Answer thread = api.as("admin1").get("/api/v1/threads?about=lead:" + lead());
        assertThat(thread.at("/items/0/subject")).isEqualTo("Printers");
        String message = api.as("admin1")
                .get("/api/v1/threads/" + thread.at("/items/0/id"))
                .at("/messages/0/id");
        assertThat(api.as("admin1").get("/api/v1/messages/" + message + "/raw").text())
                .contains("Subject: Printers", "We need twelve.");
        assertThat(api.as("rep1").get("/api/v1/mailboxes/fetching").status()).isEqualTo(403);
        assertThat(api.as("admin1").get("/api/v1/mailboxes/fetching").text()).contains(mailbox);
        assertThat(api.as("admin1").get("/api/v1/leads/" + lead()).text()).contains("We need twelve.");
    }

    @Test
    void whoWritesToAGroupWaitsForAnAnswerFromWhoeverHasItUntilSomebodyIsDone() {
        String id = mailbox("returns+" + UUID.randomUUID());
        String word = "Trouble" + UUID.randomUUID();
        comes(word);

        await().atMost(SOON).until(() -> waits(word));
        Answer thread = api.as("agent1").get("/api/v1/threads?mailbox=" + id);
        theTaskAndTheConversationAreAlwaysWithTheSame(
                thread.at("/items/0/id"),
                api.as("agent1").get("/api/v1/tasks?q=" + word).at("/items/0/id"));
        Answer done = api.as("agent1").post("/api/v1/threads/" + thread.at("/items/0/id") + "/done", Map.of());
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        await().atMost(SOON).until(() -> !waits(word));
    }

    private void theTaskAndTheConversationAreAlwaysWithTheSame(String thread, String task) {
        Answer taken = api.as("agent1").post("/api/v1/tasks/" + task + "/claim", Map.of());
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(api.as("agent2").get("/api/v1/threads/" + thread).at("/thread/assignee"))
                .isEqualTo("agent1");

        Answer given = api.as("agent1").post("/api/v1/threads/" + thread + "/assign", Map.of("assignee", "agent2"));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(api.as("agent2").get("/api/v1/tasks/" + task).at("/assignee"))
                .isEqualTo("agent2");

        api.as("agent2").post("/api/v1/tasks/" + task + "/release", Map.of());
        assertThat(api.as("agent1").get("/api/v1/threads/" + thread).at("/thread/assignee"))
                .isNull();
    }

    private boolean waits(String word) {
        return api.as("agent1").get("/api/v1/tasks?q=" + word).text().contains("Answer mail");
    }

    private String lead() {
        Answer found = api.as("admin1").get("/api/v1/leads?q=" + who);
        return found.at("/total").equals("0") ? null : found.at("/items/0/id");
    }

    private void comes(String subject) {
        String mail = "From: Jo Acme <%s>\r\nTo: %s\r\nSubject: %s\r\n\r\nWe need twelve.\r\n"
                .formatted(who, mailbox, subject);
        try {
            SERVER.getUserManager()
                    .getUserByEmail(mailbox)
                    .deliver(new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII))));
        } catch (MessagingException odd) {
            throw new IllegalStateException(odd);
        }
    }

    /** @return its id */
    private String mailbox(String local) {
        mailbox = local + "@callboard.example";
        SERVER.setUser(mailbox, PASSWORD);
        Answer added = api.as("admin1")
                .post(
                        "/api/v1/mailboxes",
                        Map.of(
                                "address",
                                mailbox,
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
        return added.at("/id");
    }

    private static Map<String, Object> place(int port) {
        return Map.of("host", "localhost", "port", port, "tls", "NONE");
    }
}
