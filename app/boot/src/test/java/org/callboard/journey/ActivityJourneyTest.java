package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What somebody did and means to do about a lead, written beside it, found in My work. */
@Journey
class ActivityJourneyTest {

    @Test
    void aNoteKeepsItsFormattingItsDraftAndTellsWhomItMentions(House house) {
        String id = house.lead("Noted", "US");
        Visitor manager = house.as("manager1").go("/leads/" + id);
        Locator text = manager.find(".activity-composer .crm-note-text");
        text.click();
        manager.press("Control+b");
        manager.type("Wants two");
        manager.press("Control+b");
        manager.type(" by spring, ");
        assertThat(manager.find(".activity-composer strong")).hasText("Wants two");
        manager.page().reload();
        assertThat(text).containsText("Wants two by spring,");

        text.click();
        manager.press("Control+End");
        manager.type(" @admin");
        assertThat(manager.find(".crm-note-people [role=option]").first()).isVisible();
        manager.press("Enter");
        assertThat(text).containsText("@admin1");
        assertThat(Axe.look(manager.page())).isEmpty();
        manager.keepPicture(Path.of("target", "journeys", "composer.png"));
        manager.press("Control+Enter");

        manager.sees("Note added.");
        assertThat(text).not().containsText("Wants two");
        assertThat(manager.find(".activity-line strong").first()).hasText("Wants two");
        assertThat(manager.find(".timeline", "Wants two by spring, @admin1").first())
                .isVisible();
    }

    @Test
    void aToDoIsWrittenBesideTheLeadAndDoneInMyWork(House house) {
        String id = house.lead("Todone", "US");
        Visitor manager = house.as("manager1").go("/leads/" + id);
        manager.page()
                .getByRole(AriaRole.TAB)
                .filter(new Locator.FilterOptions().setHasText("To-do"))
                .click();
        manager.find(".activity-composer .crm-note-text").click();
        manager.type("Send the offer");
        manager.button("Add to-do").click();
        assertThat(manager.find(".todo-list", "Send the offer")).isVisible();
        manager.keepPicture(Path.of("target", "journeys", "todo.png"));

        manager.go("/tasks");
        manager.find(".crm-scope", "Mine").click();
        assertThat(manager.find(".crm-scope", "Mine")).hasAttribute("aria-selected", "true");
        manager.find(".crm-task", "Send the offer").first().click();
        assertThat(manager.find(".crm-detail")).containsText("Send the offer");
        assertThat(Axe.look(manager.page())).isEmpty();
        manager.keepPicture(Path.of("target", "journeys", "todo-in-work.png"));
        manager.button("Complete").click();

        assertThat(manager.find(".crm-task", "Send the offer").first()).isHidden();
    }

    @Test
    void aFileIsDroppedAndTakenAgain(House house) {
        String id = house.lead("Filed", "US");
        Visitor manager = house.as("manager1").go("/leads/" + id);
        assertThat(manager.find(".file-list vaadin-upload")).isVisible();

        manager.find(".file-list input[type=file]")
                .setInputFiles(new FilePayload("offer.txt", "text/plain", "An offer".getBytes(StandardCharsets.UTF_8)));

        Locator name = manager.find(".file-list a.file-name", "offer.txt");
        assertThat(name).isVisible();
        var download = manager.page().waitForDownload(name::click);
        assertThat(download.suggestedFilename()).isEqualTo("offer.txt");
        assertThat(manager.find(".timeline", "Added offer.txt").first()).isVisible();
        assertThat(Axe.look(manager.page())).isEmpty();
    }
}
