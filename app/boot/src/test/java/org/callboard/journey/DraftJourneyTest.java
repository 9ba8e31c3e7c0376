package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Nothing that was typed is ever lost, and nothing moves under the hand. */
@Journey
class DraftJourneyTest {

    @Test
    void whatIsTypedStaysWhileNewsArriveAndComesBackAfterAReload(House house) {
        String task = house.taskOf(house.lead("Typed", "US"));
        Visitor rep = house.as("rep1").open("/tasks/" + task);
        Locator note = note(rep);
        note.click();
        rep.type("Spoke to her assistant, ");
        house.lead("Newcomer", "US");
        assertThat(rep.find(".crm-news")).containsText("new task");
        assertThat(note).isFocused();
        rep.type("call again at four.");
        assertThat(note).hasValue("Spoke to her assistant, call again at four.");
        assertThat(rep.find(".crm-task", "Newcomer")).hasCount(0);
        rep.page().reload();
        assertThat(note).hasValue("Spoke to her assistant, call again at four.");
        assertThat(rep.find(".crm-task", "Newcomer")).isVisible();
    }

    @Test
    void whatIsTypedWithoutAConnectionIsThereAfterwards(House house) {
        String task = house.taskOf(house.lead("Offline", "US"));
        Visitor rep = house.as("rep1").open("/tasks/" + task);
        note(rep).click();
        rep.page().context().setOffline(true);
        assertThat(rep.find("crm-offline")).isVisible();
        rep.type("In the tunnel.");
        rep.page().context().setOffline(false);
        assertThat(rep.find("crm-offline")).isHidden();
        rep.page().reload();
        assertThat(note(rep)).hasValue("In the tunnel.");
    }

    private static Locator note(Visitor rep) {
        assertThat(rep.find("crm-form[ready]")).isVisible();
        return rep.find("crm-form textarea");
    }
}
