package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.callboard.testing.Answer;
import org.callboard.testing.MailServer;
import org.junit.jupiter.api.Test;

/** An agent works through the queue without a mouse; a colleague is warned, and no note reaches a customer. */
@Journey
class DeskJourneyTest {

    private final String printer =
            "Printer on fire " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAgentAnswersNotesSolvesAndTheNextOneComes(House house) {
        mailboxWhoseServerIsAway(house);
        String ticket = ticket(house, printer);
        ticket(house, "Wrong invoice " + UUID.randomUUID().toString().substring(0, 8));
        Visitor agent = house.as("agent1");
        agent.open("/desk/" + ticket);
        assertThat(agent.find(".desk-talk h2", printer)).isVisible();
        assertThat(agent.find(".word.in")).containsText("It burns since this morning.");
        assertThat(agent.find(".desk-queue .ticket-row", printer)).isVisible();

        agent.press("n");
        agent.type("Ask the fire brigade first.");
        agent.press("Control+Enter");
        assertThat(agent.find(".word.note")).containsText("Ask the fire brigade first.");
        agent.press("Escape");
        agent.open("/desk/" + ticket);
        agent.find(".desk-talk h2", printer).click();
        agent.press("r");
        agent.type("We come with water.");
        agent.find(".answer-box input[type=file]")
                .setInputFiles(new FilePayload("plan.txt", "text/plain", "left, then right".getBytes(UTF_8)));
        assertThat(agent.find(".answer-box .message-file", "plan.txt")).isVisible();
        anotherOneIsWarned(house, ticket);
        assertThat(Axe.look(agent.page())).isEmpty();
        agent.keepPicture(Path.of("target", "journeys", "desk.png"));

        agent.press("Control+Enter");
        assertThat(agent.find(".word.out p")).containsText("We come with water.");
        assertThat(agent.find(".word.out .message-file", "plan.txt")).isVisible();
        assertThat(agent.find(".word.out")).containsText("In the outbox");
        assertThat(agent.find(".answer-box .message-file")).isHidden();
        agent.find(".desk-talk h2", printer).click();
        agent.press("e");
        agent.sees("is solved");
        await("the ticket")
                .atMost(Duration.ofSeconds(30))
                .until(() -> "SOLVED"
                        .equals(house.api()
                                .as("agent1")
                                .get("/api/v1/tickets/" + ticket)
                                .at("/state")));
        assertThat(agent.find(".desk-talk h2", printer)).hasCount(0);
    }

    private static void anotherOneIsWarned(House house, String ticket) {
        Visitor other = house.as("supervisor1", ColorScheme.DARK);
        other.page().setViewportSize(390, 844);
        other.open("/desk/" + ticket);
        assertThat(other.find(".presence")).containsText("is answering right now");
        assertThat(Axe.look(other.page())).isEmpty();
        other.keepPicture(Path.of("target", "journeys", "desk-390.png"));
        Locator back = other.find(".desk-talk .thread-back");
        back.click();
        assertThat(other.find(".desk-queue .ticket-row").first()).isVisible();
        other.keepPicture(Path.of("target", "journeys", "desk-queue-390.png"));
    }

    /** The desk works on; what is answered waits. */
    private static void mailboxWhoseServerIsAway(House house) {
        var server = MailServer.away().getSmtp().getServerSetup();
        String name = "desk" + UUID.randomUUID().toString().substring(0, 8);
        Answer added = house.api()
                .as("admin1")
                .post(
                        "/api/v1/mailboxes",
                        Map.of(
                                "name",
                                name,
                                "address",
                                name + "@callboard.example",
                                "kind",
                                "GROUP",
                                "password",
                                "never told",
                                "smtp",
                                Map.of("host", "localhost", "port", server.getPort(), "tls", "NONE")));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
    }

    private static String person(House house) {
        String name = "Burning" + UUID.randomUUID().toString().substring(0, 8);
        return house.api()
                .as("admin1")
                .post("/api/v1/people", Map.of("lastName", name, "email", name + "@desk.example"))
                .at("/id");
    }

    private static String ticket(House house, String subject) {
        Answer opened = house.api()
                .as("agent1")
                .post(
                        "/api/v1/tickets",
                        Map.of(
                                "subject",
                                subject,
                                "description",
                                "It burns since this morning.",
                                "priority",
                                "URGENT",
                                "personId",
                                person(house)));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.at("/id");
    }
}
