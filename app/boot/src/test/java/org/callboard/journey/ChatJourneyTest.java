package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A visitor of a web page and an agent talk; when it is over, what was said is kept. */
@Journey
class ChatJourneyTest {

    private final String name = "Vera " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aVisitorAndAnAgentTalk(House house) {
        Visitor vera = house.stranger();
        vera.page().setViewportSize(390, 700);
        vera.open("/chat/support");
        assertThat(Axe.look(vera.page())).isEmpty();
        assertThat(vera.page().context().cookies()).isEmpty();
        vera.find("#name").fill(name);
        vera.find("#first").fill("Do you ship to Malta?");
        vera.button("Begin").click();
        vera.sees("Somebody comes in a moment.");

        Visitor agent = house.as("agent1");
        agent.open("/chats");
        agent.find(".chat-list a", name).click();
        agent.button("Take").click();
        agent.find(".chat-composer textarea").fill("Yes, on Fridays.");
        agent.button("Send").click();
        vera.sees("Yes, on Fridays.");
        vera.find("#words").fill("Thank you!");
        vera.button("Send").click();
        agent.sees("Thank you!");
        assertThat(Axe.look(agent.page())).isEmpty();
        agent.keepPicture(Path.of("target", "journeys", "chats.png"));
        vera.keepPicture(Path.of("target", "journeys", "chat-visitor.png"));

        vera.button("End the conversation").click();
        vera.sees("This conversation is over.");
        assertThat(agent.find(".chat-talk .crm-badge", "Ended")).isVisible();
        looksElsewhere(house);
    }

    private static void looksElsewhere(House house) {
        Visitor agent = house.as("agent1", ColorScheme.DARK);
        agent.page().setViewportSize(390, 844);
        agent.open("/chats");
        agent.seesHeading("Chats");
        assertThat(Axe.look(agent.page())).isEmpty();
        agent.keepPicture(Path.of("target", "journeys", "chats-390.png"));
    }
}
