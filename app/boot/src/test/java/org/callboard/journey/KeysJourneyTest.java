package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** My work without a mouse. */
@Journey
class KeysJourneyTest {

    @Test
    void theKeysMoveOpenAndSearch(House house) {
        house.lead("Firstkey", "US");
        house.taskOf(house.lead("Secondkey", "US"));
        Visitor rep = house.as("rep1").open("/tasks");
        Locator rows = rep.find(".crm-task");
        assertThat(rows.nth(1)).isVisible();
        rep.press("j");
        assertThat(rows.nth(0)).hasAttribute("aria-selected", "true");
        rep.press("j");
        assertThat(rows.nth(1)).hasAttribute("aria-selected", "true");
        assertThat(rows.nth(0)).hasAttribute("aria-selected", "false");
        rep.press("k");
        assertThat(rows.nth(0)).hasAttribute("aria-selected", "true");
        rep.press("Enter");
        rep.seesHeading("Contact lead");
        assertThat(rep.find("crm-form[ready] :focus")).isVisible();
        rep.press("Control+k");
        assertThat(rep.find(".crm-palette input")).isFocused();
        rep.type("Secondkey");
        assertThat(rep.find(".crm-hits [role=option][aria-selected=true]", "Secondkey"))
                .isVisible();
        rep.press("Enter");
        rep.seesHeading("Jo Secondkey");
        assertThat(rep.page()).hasURL(Pattern.compile(".*/leads/[0-9a-f-]{36}"));
        assertThat(rep.page()).hasTitle(Pattern.compile(".*Secondkey.*"));
        assertThat(rep.find("vaadin-dialog-overlay")).hasCount(0);
        rep.press("?");
        rep.seesHeading("Keyboard");
    }

    @Test
    void aFormIsAnsweredAndSentByKeys(House house) {
        String task = house.taskOf(house.lead("Sentbykey", "US"));
        Visitor rep = house.as("rep1").open("/tasks/" + task);
        assertThat(rep.find("crm-form[ready]")).isVisible();
        rep.press("Enter");
        assertThat(rep.find("crm-form input[type=radio]").first()).isFocused();
        rep.press("Space");
        rep.press("Control+Enter");
        rep.sees("Jo Sentbykey, Sentbykey Works: done.");
    }
}
