package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.testing.Answer;
import org.junit.jupiter.api.Test;

/** An admin changes when one works; an agent says that they will be away, and who stands in. */
@Journey
class WorkingTimeJourneyTest {

    private final String name = "desk-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void otherHoursCountAtOnceAndAColleagueStandsIn(House house) {
        Answer made = house.api()
                .as("admin1")
                .post(
                        "/api/v1/calendars",
                        Map.of(
                                "name",
                                name,
                                "title",
                                name,
                                "zone",
                                "Europe/Berlin",
                                "country",
                                "de",
                                "hours",
                                List.of(Map.of("day", "MONDAY", "from", "09:00", "to", "17:00"))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Visitor admin = house.as("admin1");
        admin.go("/calendars");
        assertThat(admin.find(".field-list li", name)).containsText("09:00-17:00");

        admin.button("Change " + name).click();
        admin.find("vaadin-text-field:has(label:text('Tuesday')) input").fill("10:00-12:00");
        assertThat(Axe.look(admin.page())).isEmpty();
        admin.keepPicture(Path.of("target", "journeys", "calendar-edit.png"));
        admin.button("Save").click();
        assertThat(admin.find(".field-list li", name)).containsText("10:00-12:00");
        assertThat(Axe.look(admin.page())).isEmpty();
        admin.keepPicture(Path.of("target", "journeys", "calendars.png"));

        Answer due = house.api()
                .as("agent1")
                .get("/api/v1/calendars/" + name + "/count?from=2030-01-07T16:00:00Z&worked=PT1H");
        assertThat(due.at("/to")).as(due.text()).isEqualTo("2030-01-08T10:00:00Z");
        agentIsAway(house);
    }

    private static void agentIsAway(House house) {
        Visitor agent = house.as("agent1", ColorScheme.DARK);
        agent.page().setViewportSize(390, 844);
        agent.go("/absences");
        agent.button("Out of office").click();
        agent.find("vaadin-combo-box:has(label:text('Stand-in')) input").fill("agent2");
        agent.find("vaadin-combo-box-item").first().click();
        agent.keepPicture(Path.of("target", "journeys", "absence-390.png"));
        agent.button("Save").click();
        assertThat(agent.find(".field-list li")).containsText("stands in");
        assertThat(Axe.look(agent.page())).isEmpty();
        agent.keepPicture(Path.of("target", "journeys", "absences-390.png"));
        agent.find("vaadin-button[aria-label^='End the absence']").click();
        agent.sees("You are here");
    }
}
