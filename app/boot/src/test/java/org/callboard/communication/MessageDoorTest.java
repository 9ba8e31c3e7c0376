package org.callboard.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    @Test
    void whatWouldHoldAMessageBackIsToldBeforeItIsSentAndWhatWaitsIsItsWritersToSee() {
        String mailbox = mailbox().at("/id");
        Map<String, Object> offer = Map.of(
                "mailbox", mailbox, "to", List.of(who), "subject", "Offer", "text", "Buy.", "purpose", "marketing");
        Map<String, Object> later = Map.of(
                "mailbox",
                mailbox,
                "to",
                List.of(who),
                "subject",
                "Later " + who,
                "text",
                "Hello",
                "sendAt",
                Instant.now().plus(Duration.ofDays(1)).toString());

        Answer held = api.as("rep1").post("/api/v1/messages/objections", offer);
        assertThat(held.at("/leaves")).as(held.text()).isEqualTo("false");
        assertThat(held.at("/reason")).contains(who);
        assertThat(api.as("rep1").post("/api/v1/messages/objections", later).at("/leaves"))
                .isEqualTo("true");
        assertThat(api.as("rep1")
                        .post("/api/v1/messages/objections", Map.of("to", List.of("nobody")))
                        .status())
                .isEqualTo(400);
        assertThat(api.as("analyst1").post("/api/v1/messages/objections", later).status())
                .isEqualTo(403);
        assertThat(mine("rep1")).as("nothing was written down").doesNotContain(who);

        assertThat(api.as("rep1").post("/api/v1/messages", later).status()).isEqualTo(202);
        assertThat(mine("rep1")).contains("Later " + who, "\"state\":\"WAITING\"");
        assertThat(mine("rep2")).doesNotContain(who);
        assertThat(api.as("rep1").get("/api/v1/messages/outbox/mine?size=0").status())
                .isEqualTo(400);
        assertThat(api.anonymous().get("/api/v1/messages/outbox/mine").status()).isEqualTo(401);
    }

    private String mine(String username) {
        return api.as(username).get("/api/v1/messages/outbox/mine?size=200").text();
    }

    @Test
    void aLinkLeadsWhereItsWriterSaidAndNowhereElse() throws Exception {
        Answer sent = api.as("rep1")
                .post(
                        "/api/v1/messages",
                        Map.of(
                                "mailbox",
                                mailbox().at("/id"),
                                "to",
                                List.of(who),
                                "subject",
                                "Look",
                                "html",
                                "<p><a href=\"https://acme.example/shop?a=1\">Shop</a></p>",
                                "track",
                                true));
        await().atMost(Duration.ofSeconds(40)).until(() -> arrived().findAny().isPresent());
        Matcher token = Pattern.compile("/t/([A-Za-z0-9_-]{40})").matcher(html());
        assertThat(token.find()).isTrue();
        String link = token.group();
        assertThat(token.find()).isTrue();
        String picture = token.group() + "/dot.gif";

        Answer followed = api.anonymous().get(link);
        assertThat(followed.status()).isEqualTo(302);
        assertThat(followed.header("Location")).isEqualTo("https://acme.example/shop?a=1");
        assertThat(followed.header("Set-Cookie")).isNull();
        assertThat(followed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(api.anonymous().send("HEAD", link, BodyPublishers.noBody()).status())
                .isEqualTo(302);
        assertThat(api.anonymous().get(picture).header("Content-Type")).isEqualTo("image/gif");
        assertThat(api.anonymous().get(link + "/dot.gif").status()).isEqualTo(404);
        assertThat(api.anonymous().get("/t/" + "A".repeat(40)).status()).isEqualTo(404);
        assertThat(api.anonymous().post(link, Map.of()).status()).isIn(404, 405);
        Answer visits = api.as("rep1").get("/api/v1/messages/" + sent.at("/id") + "/visits");
        assertThat(visits.body().at("/items")).hasSize(3);
        assertThat(visits.body().at("/items").findValuesAsText("machine")).allMatch(why -> why.startsWith("It "));
        assertThat(api.as("rep1").get("/api/v1/messages/" + sent.at("/id")).at("/state"))
                .isEqualTo("SENT");
    }

    private Stream<MimeMessage> arrived() {
        return SERVER.findReceivedMessages(user -> user.getEmail().equals(who), one -> true);
    }

    private String html() throws Exception {
        MimeMultipart words =
                (MimeMultipart) arrived().findFirst().orElseThrow().getContent();
        return words.getBodyPart(1).getContent().toString();
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
