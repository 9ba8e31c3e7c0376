package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a file that a stranger wrote to a qualified lead whose score and process explain themselves. */
@Journey
class WorkJourneyTest {

    private static final int IMPORT_PATIENCE = 120_000;

    @Test
    void anImportedLeadIsWorkedToItsEndAndItsPageSaysWhy(House house) {
        Visitor rep = house.stranger();
        rep.open("/");
        rep.logIn("rep1");
        importContacts(rep);
        String lead = qualifyAnImportedLead(rep);
        showsWhyItHasItsScore(rep, lead);
        showsTheWayThroughItsProcess(rep);
    }

    private static void importContacts(Visitor rep) {
        Path file = ContactsFile.find();
        rep.place("Imports").click();
        assertThat(rep.find(".imports-view")).isVisible();
        rep.find("vaadin-upload input[type=file]").setInputFiles(file);
        rep.seesHeading("Which column is what");
        rep.page()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Import .*|^Start import$")))
                .first()
                .click();
        assertThat(rep.find(".progress-panel")).isVisible();
        assertThat(rep.find(".progress-panel .crm-page-head"))
                .containsText("Done", new LocatorAssertions.ContainsTextOptions().setTimeout(IMPORT_PATIENCE));
        String created = rep.find(".import-counts .created dd").innerText();
        assertThat(Long.parseLong(created)).isEqualTo(ContactsFile.rows(file));
    }

    /** @return path of the lead's page */
    private static String qualifyAnImportedLead(Visitor rep) {
        rep.place("My work").click();
        // Other journeys' leads are all called Jo, and some of them are deals by now.
        rep.find(".crm-task", "Contact lead")
                .filter(new Locator.FilterOptions().setHasNotText("Jo "))
                .first()
                .click();
        rep.seesHeading("Contact lead");
        Locator subject = rep.find(".crm-detail h2 + a");
        String lead = subject.getAttribute("href");
        rep.page()
                .getByLabel("Qualified", new Page.GetByLabelOptions().setExact(true))
                .check();
        rep.page().getByLabel("Note").fill("Wants to start in spring.");
        rep.button("Complete").click();
        rep.sees("Contact lead, ");
        assertThat(subject).not().hasAttribute("href", lead);
        assertThat(rep.page()).hasURL(Pattern.compile(".*/tasks/.+"));
        assertThat(rep.find("crm-form[ready]")).isVisible();
        return "/" + lead;
    }

    private static void showsWhyItHasItsScore(Visitor rep, String lead) {
        rep.open(lead);
        assertThat(rep.find(".record-head")).containsText("Qualified");
        Locator reasons = rep.find(".score-card .score-group li");
        assertThat(reasons.first()).isVisible();
        assertThat(reasons.allInnerTexts()).allMatch(reason -> reason.strip().matches("(?s)\\S.+[+−]\\d+"));
        int counted = rep.find(".score-card .group-head .points").allInnerTexts().stream()
                .mapToInt(WorkJourneyTest::points)
                .sum();
        assertThat(rep.find(".score-card .score-value")).hasText(String.valueOf(counted));
        assertThat(rep.find(".score-card")).containsText("Judged by release 1");
        assertThat(rep.find("[aria-label=Timeline]")).containsText("Rita");
    }

    private static int points(String reason) {
        String points = reason.strip().replaceAll("(?s).*([+−]\\d+)$", "$1");
        return Integer.parseInt(points.replace('−', '-'));
    }

    private static void showsTheWayThroughItsProcess(Visitor rep) {
        rep.page()
                .getByRole(AriaRole.TAB)
                .filter(new Locator.FilterOptions().setHasText("Process"))
                .click();
        // Since it was qualified it became a customer, and a deal.
        chooseProcess(rep, "customer registration");
        assertThat(rep.find("g[data-element-id='StartEvent_LeadQualified']"))
                .hasClass(Pattern.compile(".*\\bcrm-walked\\b.*"));
        chooseProcess(rep, "lead handling");
        assertThat(rep.find("crm-process[drawn] svg").first()).isVisible();
        for (String passed :
                List.of("StartEvent_LeadCaptured", "Task_ScoreLead", "Task_ContactLead", "EndEvent_LeadQualified")) {
            assertThat(rep.find("g[data-element-id='" + passed + "']"))
                    .hasClass(Pattern.compile(".*\\bcrm-walked\\b.*"));
        }
        assertThat(rep.find("g[data-element-id='Task_ParkLead']")).not().hasClass(Pattern.compile(".*crm-walked.*"));
        assertThat(rep.find("g.djs-connection.crm-taken")).not().hasCount(0);
        assertThat(rep.find("crm-process .crm-token")).hasCount(0);
    }

    private static void chooseProcess(Visitor rep, String name) {
        rep.find(".record-process vaadin-select").click();
        rep.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }
}
