package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.junit.jupiter.api.Test;

/** From leads to one customer: new, known, unsure; two that were one after all, and apart again; all on one page. */
@Journey
class CustomerJourneyTest {

    @Test
    void qualifiedLeadsBecomeCustomersThatOneMergesAndTakesApart(House house) {
        String company = becomesANewCustomer(house);
        findsTheCompanyItKnows(house, company);
        String other = asksWhoIsMeant(house);
        mergesAndTakesApart(house, company, other);
        looksAtEverything(house, company);
    }

    /** @return id of the company */
    private static String becomesANewCustomer(House house) {
        String lead = house.lead("Convertia", "US");
        qualify(house, lead);
        String company = conversion(house, lead).at("/companyId");
        Visitor manager = house.as("manager1");
        manager.go("/leads/" + lead);
        Locator origin = manager.find(".panel-origin");
        assertThat(origin).containsText("Jo Convertia");

        origin.getByText("Convertia Works").click();

        assertThat(manager.find(".record-head h1")).hasText("Convertia Works");
        assertThat(manager.find(".panel-people")).containsText("Jo Convertia");
        assertThat(manager.find(".panel-origin")).containsText("Lead");
        return company;
    }

    private static void findsTheCompanyItKnows(House house, String company) {
        String lead = lead(house, "Ann", "Linkner", "ann.linkner@convertia.example");
        qualify(house, lead);
        Answer conversion = conversion(house, lead);
        assertThat(conversion.at("/companyId")).isEqualTo(company);
        assertThat(conversion.at("/companyHow")).isEqualTo("LINKED");
    }

    /** @return id of the company that was another one */
    private static String asksWhoIsMeant(House house) {
        String lead = lead(house, "Bob", "Elsewhere", "bob@elsewhere-convertia.example");
        qualify(house, lead);
        String task = house.taskOf(lead);
        Visitor rep = house.as("rep1");
        rep.go("/tasks/" + task);
        rep.seesHeading("Is this the same company?");
        assertThat(rep.find(".crm-detail")).containsText("Everything about Convertia Works");
        assertThat(Axe.look(rep.page())).isEmpty();
        rep.keepPicture(Path.of("target", "journeys", "same-company.png"));
        rep.page()
                .getByLabel("No, it is another one", new Page.GetByLabelOptions().setExact(true))
                .check();
        rep.button("Complete").click();
        rep.sees("Is this the same company?");
        return conversion(house, lead).at("/companyId");
    }

    private static void mergesAndTakesApart(House house, String company, String other) {
        Visitor manager = house.as("manager1");
        manager.go("/companies/" + company);
        manager.find(".record-head vaadin-button", "Merge").click();
        manager.page().locator("vaadin-multi-select-combo-box input").fill("Convertia");
        manager.page().locator("vaadin-multi-select-combo-box-item").first().click();
        manager.press("Escape");
        manager.button("Compare").click();
        assertThat(manager.find(".merge-table")).containsText("Convertia Works");
        assertThat(Axe.look(manager.page())).isEmpty();
        manager.keepPicture(Path.of("target", "journeys", "merge.png"));
        manager.page().setViewportSize(390, 844);
        manager.keepPicture(Path.of("target", "journeys", "merge-390.png"));
        manager.page().setViewportSize(1440, 900);

        manager.page()
                .locator("vaadin-dialog-overlay vaadin-button[theme~=primary]")
                .last()
                .click();

        manager.sees("2 records are one now");
        Locator merges = manager.find(".panel-merges");
        assertThat(merges).containsText("Convertia Works");
        assertThat(manager.find(".panel-people")).containsText("Bob Elsewhere");
        manager.go("/companies/" + other);
        manager.sees("The record you opened was merged into Convertia Works.");

        manager.find(".panel-merges vaadin-button", "Undo").click();

        manager.sees("Taken back");
        assertThat(manager.find(".panel-people")).not().containsText("Bob Elsewhere");
    }

    private static void looksAtEverything(House house, String company) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            Visitor manager = house.as("manager1", scheme);
            manager.go("/companies/" + company);
            assertThat(manager.find(".panel-people")).containsText("Ann Linkner");
            assertThat(manager.find(".panel-timeline .line").first()).isVisible();
            assertThat(Axe.look(manager.page())).isEmpty();
            String name = "company-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
            manager.keepPicture(Path.of("target", "journeys", name + ".png"));
            manager.find(".panel-people a", "Ann Linkner").click();
            assertThat(manager.find(".panel-consents")).containsText("Nothing was said yet");
            assertThat(Axe.look(manager.page())).isEmpty();
            manager.keepPicture(Path.of("target", "journeys", name.replace("company", "person") + ".png"));
            manager.page().setViewportSize(390, 844);
            manager.page().reload();
            assertThat(manager.find(".record-head h1")).hasText("Ann Linkner");
            manager.keepPicture(Path.of("target", "journeys", name.replace("company", "person") + "-390.png"));
            tab(manager, "Related").click();
            assertThat(manager.find(".panel-consents")).isVisible();
            manager.keepPicture(Path.of("target", "journeys", name.replace("company", "related") + "-390.png"));
        }
    }

    private static Locator tab(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.TAB).filter(new Locator.FilterOptions().setHasText(name));
    }

    private static String lead(House house, String firstName, String lastName, String email) {
        Answer made = house.api()
                .as("manager1")
                .post(
                        "/api/v1/leads",
                        Map.of(
                                "firstName",
                                firstName,
                                "lastName",
                                lastName,
                                "email",
                                email,
                                "company",
                                "Convertia Works",
                                "companySize",
                                500,
                                "country",
                                "US",
                                "jobTitle",
                                "Managing Director",
                                "source",
                                "referral"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("/id");
    }

    private static void qualify(House house, String lead) {
        Api rep = house.api().as("rep1");
        String task = house.taskOf(lead);
        Answer done =
                rep.post("/api/v1/tasks/" + task + "/complete", Map.of("answers", Map.of("outcome", "qualified")));
        assertThat(done.status()).as(done.text()).isBetween(200, 299);
    }

    private static Answer conversion(House house, String lead) {
        return await("the conversion of lead " + lead)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> house.api().as("manager1").get("/api/v1/leads/" + lead + "/conversion"),
                        answer -> answer.status() == 200);
    }
}
