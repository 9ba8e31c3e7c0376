package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A file with mistakes in it: what failed comes back with its reasons, and all of it can be taken back. */
@Journey
class ImportJourneyTest {

    private static final String ROWS = """
            First Name,Last Name,Email,Company
            Uma,Undoer,uma.undoer@takenback.example,Takenback Ltd
            Ugo,Undoer,not-an-address,Takenback Ltd
            Ulf,Undoer,ulf.undoer@takenback.example,Takenback Ltd
            """;

    @Test
    void anImportGivesBackTheRowsThatFailedAndIsUndone(House house) throws IOException {
        Visitor manager = house.as("manager1");
        manager.open("/imports");
        manager.find("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("undoers.csv", "text/csv", ROWS.getBytes(StandardCharsets.UTF_8)));
        manager.seesHeading("Which column is what");
        manager.button("Import 3 rows").click();
        showsCounts(manager);
        givesBackWhatFailed(manager);
        takesItBack(manager);
        manager.open("/leads?q=takenback.example");
        assertThat(manager.find(".leads-view")).isVisible();
        assertThat(manager.find("body")).not().containsText("Undoer");
    }

    private static void showsCounts(Visitor manager) {
        assertThat(manager.find(".progress-panel .crm-page-head")).containsText("Done");
        assertThat(manager.find(".import-counts .created dd")).hasText("2");
        assertThat(manager.find(".progress-panel")).containsText("1 of them failed");
        manager.page().getByText("Leads of this import").click();
        Locator leads = manager.find(".leads-view");
        assertThat(leads).containsText("Uma Undoer");
        assertThat(leads).containsText("Ulf Undoer");
        manager.page().goBack();
    }

    private static void givesBackWhatFailed(Visitor manager) throws IOException {
        Download rows = manager.page()
                .waitForDownload(
                        () -> manager.page().getByText("Rows that failed").click());
        assertThat(Files.readString(rows.path()).lines())
                .containsExactly(
                        "First Name,Last Name,Email,Company,Import problem",
                        "Ugo,Undoer,not-an-address,Takenback Ltd,"
                                + "Email: Is not an e-mail address; write it like name@example.com.");
    }

    private static void takesItBack(Visitor manager) {
        manager.button("Undo import").click();
        manager.sees("2 created leads will be removed.");
        manager.button("Undo import").last().click();
        assertThat(manager.find(".progress-panel .crm-page-head")).containsText("Undone");
        manager.sees("2 changes were taken back.");
    }
}
