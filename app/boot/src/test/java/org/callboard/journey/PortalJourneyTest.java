package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.callboard.testing.Answer;
import org.junit.jupiter.api.Test;

/** A customer logs in, asks, reads where it stands, says more, adds a file, and closes; a colleague's page is none of theirs. */
@Journey
class PortalJourneyTest {

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aCustomerAsksAndFollowsTheirRequest(House house) {
        knows(house, "customer1");
        Visitor clara = logsIn(house, "customer1");
        clara.seesHeading("My requests");
        assertThat(Axe.look(clara.page())).isEmpty();

        clara.find("a.button", "New request").click();
        clara.find("#subject").fill("Scale " + word);
        clara.find("#text").fill("It shows nothing.");
        clara.button("Go on").click();
        if (clara.find("h1", "Does one of these help?").isVisible()) {
            clara.button("No, send my request").click();
        }
        clara.sees("We have your request");
        clara.seesHeading("Where it stands");
        assertThat(clara.find(".steps li.now, .steps li.done").first()).isVisible();
        assertThat(Axe.look(clara.page())).isEmpty();

        clara.find("#text").fill("Now it blinks.");
        clara.find("#file")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "blink.txt", "text/plain", "blink".getBytes(StandardCharsets.UTF_8)));
        clara.button("Send").click();
        clara.sees("Now it blinks.");
        clara.sees("blink.txt");
        clara.keepPicture(Path.of("target", "journeys", "portal-request.png"));
        looksElsewhere(clara);

        clara.open("/tasks");
        assertThat(clara.page()).hasURL(Pattern.compile(".*/portal"));
        othersSeeNothing(house, clara);
    }

    private void othersSeeNothing(House house, Visitor clara) {
        clara.find("a", "Scale " + word).click();
        String path = clara.page().url().replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
        knows(house, "customer2");
        Visitor carl = logsIn(house, "customer2");
        carl.open(path);
        carl.sees("There is no such request");
        clara.button("Close this request").click();
        clara.sees("Closed");
    }

    private static void looksElsewhere(Visitor clara) {
        clara.page().setViewportSize(390, 844);
        clara.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.look(clara.page())).isEmpty();
        assertThat((Boolean) clara.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        clara.keepPicture(Path.of("target", "journeys", "portal-390.png"));
    }

    private static Visitor logsIn(House house, String username) {
        Visitor visitor = house.stranger();
        visitor.open("/portal");
        visitor.seesLogIn();
        visitor.find("#username").fill(username);
        visitor.find("#password").fill(username);
        visitor.find("#kc-login").click();
        return visitor;
    }

    private static void knows(House house, String username) {
        Answer person = house.api()
                .as("admin1")
                .post("/api/v1/people", Map.of("lastName", username, "email", username + "@customer.example"));
        assertThat(person.status()).as(person.text()).isIn(201, 409, 400);
    }
}
