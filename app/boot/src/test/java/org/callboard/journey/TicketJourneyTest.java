package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.callboard.journey.Dealings.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
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

        supervisor.open("/tickets");
        assertThat(supervisor.find("a.row-link", WORD).first()).isVisible();
        look(supervisor, "tickets", found);
        supervisor.open("/tickets/" + ticket);
        assertThat(supervisor.find(".record-page")).isVisible();
        supervisor.sees("Urgent");
        look(supervisor, "ticket", found);
        supervisor.open("/support-figures?by=priority");
        assertThat(supervisor
                        .find(".figures-table .figure-open:not([disabled])")
                        .first())
                .isVisible();
        look(supervisor, "support-figures", found);
        supervisor
                .find(".figures-table .figure-open[aria-label$='All: Opened']")
                .click();
        assertThat(supervisor.find("vaadin-dialog-overlay a", WORD).first()).isVisible();
        look(supervisor, "support-figures-tickets", found);
        found.assertAll();
    }

    /** All that is wrong is told at once. */
    private static void look(Visitor visitor, String name, SoftAssertions found) {
        Page page = visitor.page();
        found.assertThat(Axe.look(page)).as(name + ", light").isEmpty();
        visitor.keepPicture(picture(name + "-light"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        found.assertThat(Axe.look(page)).as(name + ", dark").isEmpty();
        page.setViewportSize(390, 844);
        found.assertThat(Axe.look(page)).as(name + ", 390 px").isEmpty();
        visitor.keepPicture(picture(name + "-390"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }
}
