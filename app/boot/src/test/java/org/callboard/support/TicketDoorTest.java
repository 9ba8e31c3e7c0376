package org.callboard.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.callboard.testing.MailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A ticket on its way through the whole house: by the door, and by mail over real SMTP and IMAP. */
@CrmTest
class TicketDoorTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PASSWORD = "never told";
    private static final String SECRET = "The-note-that-no-customer-sees";
    private static final GreenMail SERVER = MailServer.make();

    @Autowired
    Api api;

    @Autowired
    Tickets tickets;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    static void theServerRuns() {
        SERVER.start();
    }

    @AfterAll
    static void theServerStops() {
        SERVER.stop();
    }

    private Answer ticket(String id) {
        return api.as("agent1").get("/api/v1/tickets/" + id);
    }

    private void comesTo(String id, String state) {
        await().atMost(SOON).until(() -> state.equals(ticket(id).at("/state")));
    }

    private String element(String id) {
        return api.as("agent1").get("/api/v1/tasks?subject=" + id).at("/items/0/element");
    }

    @Test
    void aTicketIsWorkedOnLevelByLevelUntilItIsClosed() {
        String key = UUID.randomUUID().toString();
        Map<String, String> draft = Map.of("subject", "Cannot log in", "description", "Since Monday");
        Answer created = api.as("agent1").post("/api/v1/tickets", draft, "Idempotency-Key", key);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String id = created.at("/id");
        assertThat(api.as("agent1")
                        .post("/api/v1/tickets", draft, "Idempotency-Key", key)
                        .at("/id"))
                .isEqualTo(id);

        await().atMost(SOON).until(() -> "Task_ResolveAtL1".equals(element(id)));
        Answer read = ticket(id);
        assertThat(read.at("/number")).startsWith("T-");
        assertThat(read.at("/priority")).isEqualTo("HIGH");
        assertThat(read.at("/sla/resolutionDue")).isNotNull();
        assertThat(read.at("/sla/breached")).isEqualTo("false");
        assertThat(api.as("rep1").get("/api/v1/tickets/" + id).status()).isEqualTo(403);
        assertThat(api.as("marketer1").get("/api/v1/tickets").status()).isEqualTo(403);
        assertThat(api.as("rep1")
                        .post("/api/v1/tickets/" + id + "/solve", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(api.as("agent1")
                        .patch("/api/v1/tickets/" + id, Map.of("priority", "ish"), "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(400);

        String path = "/api/v1/tickets/" + id;
        assertThat(api.as("agent1")
                        .post(path + "/escalate", Map.of("reason", "A bug"))
                        .at("/level"))
                .isEqualTo("L2");
        await().atMost(SOON).until(() -> "Task_ResolveAtL2".equals(element(id)));
        api.as("agent1").post(path + "/wait", Map.of());
        assertThat(ticket(id).at("/sla/pausedSince")).isNotNull();
        assertThat(api.as("agent1")
                        .post(path + "/solve", Map.of("solution", "Cache"))
                        .at("/state"))
                .isEqualTo("SOLVED");
        assertThat(api.as("agent1").post(path + "/solve", Map.of()).status()).isEqualTo(409);
        assertThat(api.as("agent1").post(path + "/close", Map.of()).at("/state"))
                .isEqualTo("CLOSED");
        assertThat(api.as("agent1")
                        .post(path + "/reopen", Map.of("reason", "Again"))
                        .at("/state"))
                .isEqualTo("OPEN");
        await().atMost(SOON).until(() -> "Task_ResolveAtL2".equals(element(id)));
        assertThat(api.as("agent1").get(path + "/timeline").text())
                .contains("support.ticket-escalated", "support.ticket-reopened");
        assertThat(api.as("agent1")
                        .get("/api/v1/queues/tickets?queue=second-line")
                        .text())
                .contains(id);
        assertThat(api.as("agent1").get(path + "/decisions").text()).contains("support/ticket-routing");
    }

    /** As on a house whose steps are worked by another process, a moment later. */
    @Test
    void whatIsReopenedBeforeItsStepsWereWorkedGoesOn() {
        String id = beingWorkedOn();
        UUID ticket = UUID.fromString(id);
        Viewer agent = new Viewer("agent1", "Agent", Set.of(Role.SUPPORT_AGENT), Set.of("support"));

        currentUser.actingFor(agent, () -> {
            transaction.executeWithoutResult(status -> {
                tickets.solve(ticket, null);
                tickets.reopen(ticket, "Not at all");
            });
            transaction.executeWithoutResult(status -> {
                tickets.waitForCustomer(ticket);
                tickets.resume(ticket);
            });
            return null;
        });

        await().atMost(SOON).untilAsserted(() -> assertThat(elements(id)).containsExactly("Task_ResolveAtL1"));
        assertThat(ticket(id).at("/state")).isEqualTo("OPEN");
        assertThat(ticket(id).at("/reopened")).isEqualTo("1");
    }

    @Test
    void whoeverClosesAndWhoeverReopensAtTheSameMomentLeaveNoTicketWithoutItsProcess() {
        String id = beingWorkedOn();
        String path = "/api/v1/tickets/" + id;
        api.as("agent1").post(path + "/solve", Map.of());

        List<Integer> answers = Stream.of("/close", "/reopen")
                .map(what -> CompletableFuture.supplyAsync(
                        () -> api.as("agent1").post(path + what, Map.of()).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).contains(200).isSubsetOf(200, 409);
        boolean open = ticket(id).at("/state").equals("OPEN");
        List<String> work = open ? List.of("Task_ResolveAtL1") : List.of();
        await().atMost(SOON).untilAsserted(() -> assertThat(elements(id)).isEqualTo(work));
    }

    private String beingWorkedOn() {
        String id = api.as("agent1")
                .post("/api/v1/tickets", Map.of("subject", "Pale"))
                .at("/id");
        await().atMost(SOON).until(() -> "Task_ResolveAtL1".equals(element(id)));
        return id;
    }

    private List<String> elements(String id) {
        return api.as("supervisor1")
                .get("/api/v1/tasks?subject=" + id)
                .body()
                .path("items")
                .findValuesAsText("element");
    }

    @Test
    void aMailBecomesATicketAndItsAnswersStayWithIt() {
        String who = "jo" + UUID.randomUUID() + "@acme.example";
        String mailbox = mailbox("support+" + UUID.randomUUID());
        SERVER.setUser(who, PASSWORD);
        String subject = "Printer " + UUID.randomUUID();
        comes(mail(who, mailbox, subject, "It is pale.", ""), mailbox);
        await().atMost(SOON).until(() -> found(subject) != null);
        String id = found(subject);
        assertThat(ticket(id).at("/channel")).isEqualTo("EMAIL");

        String path = "/api/v1/tickets/" + id;
        api.as("agent1").post(path + "/replies", Map.of("text", SECRET, "internal", true));
        Answer reply = api.as("agent1").post(path + "/replies", Map.of("text", "Which one is it?", "then", "WAITING"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(ticket(id).at("/state")).isEqualTo("WAITING");
        await().atMost(SOON).until(() -> received(who).length > 0);
        String sent = text(received(who)[0]);
        assertThat(sent).contains("Which one is it?").doesNotContain(SECRET);

        comes(
                mail(who, mailbox, "Re: " + subject, "The upper one.", "In-Reply-To: " + messageId(received(who)[0])),
                mailbox);
        comesTo(id, "OPEN");
        assertThat(api.as("agent1").get(path + "/words").text()).contains("The upper one.", SECRET);
        assertThat(api.as("agent1").get("/api/v1/messages?q=" + SECRET).text()).doesNotContain(SECRET);
        assertThat(api.as("agent1").post(path + "/solve", Map.of()).status()).isEqualTo(200);
        comes(
                mail(who, mailbox, "Re: " + subject, "Pale again.", "In-Reply-To: " + messageId(received(who)[0])),
                mailbox);
        comesTo(id, "OPEN");
        assertThat(ticket(id).at("/reopened")).isEqualTo("1");
    }

    private String found(String subject) {
        return api.as("agent1")
                .get("/api/v1/tickets?q=" + subject.replace(" ", "%20"))
                .at("/items/0/id");
    }

    private static MimeMessage[] received(String address) {
        return java.util.Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toArray(MimeMessage[]::new);
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(message);
        } catch (RuntimeException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static String mail(String from, String to, String subject, String text, String header) {
        String more = header.isEmpty() ? "" : header + "\r\n";
        return "From: Jo Acme <%s>\r\nTo: %s\r\nMessage-ID: <%s@acme.example>\r\n%sSubject: %s\r\n\r\n%s\r\n"
                .formatted(from, to, UUID.randomUUID(), more, subject, text);
    }

    private static void comes(String mail, String mailbox) {
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

    private String mailbox(String local) {
        String address = local + "@callboard.example";
        SERVER.setUser(address, PASSWORD);
        Answer added = api.as("admin1")
                .post(
                        "/api/v1/mailboxes",
                        Map.of(
                                "address",
                                address,
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
        return address;
    }

    private static Map<String, Object> place(int port) {
        return Map.of("host", "localhost", "port", port, "tls", "NONE");
    }
}
