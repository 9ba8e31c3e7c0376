package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Tickets and their figures as support meets them: by day, by night, on a phone. */
@Journey
class TicketJourneyTest {

    private static final String WORD = "Tonerio";

    @Test
    void ticketsAndTheirFiguresAreReadInEveryLight(House house) {
        String ticket = house.api()
                .as("admin1")
                .post("/api/v1/tickets", Map.of("subject", WORD + " is pale", "priority", "URGENT"))
                .at("/id");
        Visitor supervisor = house.as("supervisor1");
        SoftAssertions found = new SoftAssertions();

        escalatesAndGivesIt(supervisor, ticket);

        supervisor.go("/tickets");
        assertThat(supervisor.find("a.row-link", WORD).first()).isVisible();
        EveryLight.look(supervisor, "tickets", found);
        supervisor.go("/tickets/" + ticket);
        assertThat(supervisor.find(".record-page")).isVisible();
        supervisor.sees("Urgent");
        EveryLight.look(supervisor, "ticket", found);
        supervisor.go("/support-figures?by=priority");
        assertThat(supervisor
                        .find(".figures-table .figure-open:not([disabled])")
                        .first())
                .isVisible();
        EveryLight.look(supervisor, "support-figures", found);
        supervisor
                .find(".figures-table .figure-open[aria-label$='All: Opened']")
                .click();
        assertThat(supervisor.find("vaadin-dialog-overlay a", WORD).first()).isVisible();
        EveryLight.look(supervisor, "support-figures-tickets", found);

        supervisor.go("/satisfaction?kind=csat&by=agent");
        assertThat(supervisor.find(".figures-number").first()).isVisible();
        EveryLight.look(supervisor, "satisfaction", found);
        publicPages(house, found);
        found.assertAll();
    }

    private static void publicPages(House house, SoftAssertions found) {
        Visitor admin = house.as("admin1");
        for (String page : new String[] {"request-forms", "chat-widgets"}) {
            admin.go("/" + page);
            assertThat(admin.find(".field-list li").first()).isVisible();
            EveryLight.look(admin, page, found);
        }
        admin.find("vaadin-button[aria-label^='Embed']").first().click();
        assertThat(admin.find("vaadin-dialog-overlay textarea")).hasValue(Pattern.compile("<script src=.*"));
    }

    private static void escalatesAndGivesIt(Visitor supervisor, String ticket) {
        supervisor.go("/desk/" + ticket);
        assertThat(supervisor.find(".desk-queue .ticket-row", WORD).first()).isVisible();
        supervisor.find(".desk-talk h2", WORD).click();
        supervisor.press("x");
        supervisor.find("vaadin-dialog-overlay vaadin-text-area textarea").fill("They wait since Monday.");
        supervisor.find("vaadin-dialog-overlay vaadin-button", "Escalate").click();
        assertThat(supervisor.find(".ticket-standing")).containsText("Level 2");
        supervisor.find(".desk-talk h2", WORD).click();
        supervisor.press("a");
        supervisor.find("vaadin-dialog-overlay vaadin-combo-box input").fill("agent");
        supervisor.find("vaadin-combo-box-item").first().click();
        supervisor.find("vaadin-dialog-overlay vaadin-button[theme~='primary']").click();
        assertThat(supervisor.find("vaadin-dialog-overlay")).hasCount(0);
    }
}
