package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.callboard.testing.Answer;
import org.callboard.testing.MailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An agent answers a customer's mail without a mouse, thinks better of it, and it arrives once. */
@Journey
class InboxJourneyTest {

    private static final String PASSWORD = "never told";
    private static final GreenMail SERVER = MailServer.make();
    private static final String SUBJECT = "Where is my delivery?";

    private final String sales = "sales-" + UUID.randomUUID() + "@callboard.example";
    private final String customer = "jo-" + UUID.randomUUID() + "@example.com";

    @BeforeAll
    static void theServerRuns() {
        SERVER.start();
    }

    @AfterAll
    static void theServerStops() {
        SERVER.stop();
    }

    @Test
    void anAgentReadsAnswersTakesBackAndAnswersAgain(House house) {
        mailComesIn(house);
        Visitor rep = house.as("rep1");
        rep.go("/inbox");
        reads(rep);

        answers(rep, "Tomorrow morning.");
        rep.button("Undo").click();
        assertThat(rep.find(".crm-note-text")).containsText("Tomorrow morning.");
        rep.find(".crm-note-text").focus();
        rep.press("End");
        rep.type(" At nine.");
        rep.press("Control+Enter");
        rep.sees("leaves in 10 seconds");

        assertThat(rep.find(".message.out .crm-badge", "Sent")).isVisible();
        MimeMessage[] arrived = SERVER.findReceivedMessages(
                        user -> user.getEmail().equals(customer), one -> true)
                .toArray(MimeMessage[]::new);
        assertThat(arrived).hasSize(1);
        assertThat(GreenMailUtil.getBody(arrived[0])).contains("At nine.").contains("It should be here");
        writesATextMessage(rep);
        looksElsewhere(house);
    }

    private void mailComesIn(House house) {
        SERVER.setUser(sales, PASSWORD);
        Answer added = house.api()
                .as("admin1")
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
                                "signature",
                                "<p>Your sales team</p>",
                                "smtp",
                                place(SERVER.getSmtp().getPort()),
                                "imap",
                                place(SERVER.getImap().getPort())));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        GreenMailUtil.sendMessageBody(
                sales,
                customer,
                SUBJECT,
                "<p>It should be <b>here</b>.</p><script>document.title = 'taken over'</script>"
                        + "<p><img src=\"https://tracker.example/pixel.png\" alt=\"Logo\"></p>",
                "text/html",
                SERVER.getSmtp().getServerSetup());
        await("the mail in the inbox")
                .atMost(Duration.ofSeconds(60))
                .until(() -> SUBJECT.equals(house.api()
                        .as("rep1")
                        .get("/api/v1/threads?mailbox=" + added.at("/id"))
                        .at("/items/0/subject")));
    }

    private static Map<String, Object> place(int port) {
        return Map.of("host", "localhost", "port", port, "tls", "NONE");
    }

    private static void reads(Visitor rep) {
        Locator row = rep.find(".thread-row", SUBJECT);
        assertThat(row).isVisible();
        rep.press("j");
        assertThat(row).hasAttribute("aria-selected", "true");
        rep.press("Enter");
        assertThat(rep.page().frameLocator("crm-mail iframe").locator("body")).containsText("It should be here.");
        assertThat(rep.button("Show pictures")).isVisible();
        assertThat(rep.find(".thread-row.unread")).hasCount(0);
        assertThat(Axe.look(rep.page())).isEmpty();
        rep.keepPicture(Path.of("target", "journeys", "inbox.png"));
    }

    private static void answers(Visitor rep, String words) {
        rep.press("r");
        assertThat(rep.find(".crm-note-text")).isFocused();
        rep.type(words);
        assertThat(rep.find("vaadin-dialog-overlay")).containsText("Draft kept");
        assertThat(Axe.look(rep.page())).isEmpty();
        rep.keepPicture(Path.of("target", "journeys", "composer.png"));
        rep.press("Control+Enter");
        rep.sees("leaves in 10 seconds");
    }

    private static void writesATextMessage(Visitor rep) {
        rep.go("/inbox?new");
        rep.find(".composer-way").click();
        rep.find("vaadin-select-item", "Text message").click();
        assertThat(rep.find(".composer-form vaadin-checkbox").first()).isHidden();
        rep.find(".composer-whom input").fill("+49 30 901820");
        rep.press("Enter");
        rep.find(".crm-note-text").click();
        rep.type("At nine.");
        assertThat(Axe.look(rep.page())).isEmpty();
        rep.keepPicture(Path.of("target", "journeys", "composer-text.png"));
        rep.press("Control+Enter");
        rep.sees("leaves in 10 seconds");
    }

    private static void looksElsewhere(House house) {
        Visitor rep = house.as("rep1", ColorScheme.DARK);
        rep.page().setViewportSize(390, 844);
        rep.go("/inbox");
        assertThat(rep.find(".thread-row", SUBJECT)).isVisible();
        rep.keepPicture(Path.of("target", "journeys", "inbox-390.png"));
        rep.find(".thread-row", SUBJECT).click();
        assertThat(rep.find(".thread-pane h2", SUBJECT)).isVisible();
        assertThat(Axe.look(rep.page())).isEmpty();
        rep.keepPicture(Path.of("target", "journeys", "conversation-390.png"));
    }
}
