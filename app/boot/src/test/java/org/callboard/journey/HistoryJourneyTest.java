package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.callboard.testing.Api;
import org.junit.jupiter.api.Test;

/** A value that was overwritten by mistake comes back from the history of its field. */
@Journey
class HistoryJourneyTest {

    @Test
    void anOverwrittenValueComesBackFromTheHistory(House house) {
        String id = house.lead("Restoree", "US");
        Api manager = house.api().as("manager1");
        String tag = manager.get("/api/v1/leads/" + id).header("ETag");
        manager.patch("/api/v1/leads/" + id, Map.of("company", "Mistaken Inc", "jobTitle", "Nobody"), "If-Match", tag);
        Visitor admin = house.as("admin1");
        admin.open("/leads/" + id);
        assertThat(admin.find(".record-head")).containsText("Mistaken Inc");

        tab(admin, "History").click();

        Locator change = admin.find(".history .line[data-field=company]").first();
        assertThat(change).containsText("Restoree Works");
        assertThat(change).containsText("Mistaken Inc");
        assertThat(Axe.look(admin.page())).isEmpty();
        admin.keepPicture(Path.of("target", "journeys", "history.png"));

        change.getByText("Restore").last().click();

        admin.sees("Company is what it was before");
        assertThat(admin.find(".record-head")).containsText("Restoree Works");
        assertThat(admin.find(".history .line[data-field=company]")).hasCount(2);
        tab(admin, "Overview").click();
        admin.find(".record-middle summary, .record-middle vaadin-details-summary", "By person or date")
                .click();
        assertThat(admin.find(".timeline-fields vaadin-combo-box")).isVisible();
        assertThat(Axe.look(admin.page())).isEmpty();
        admin.keepPicture(Path.of("target", "journeys", "history-timeline.png"));
    }

    private static Locator tab(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.TAB).filter(new Locator.FilterOptions().setHasText(name));
    }
}
