package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What each role sees and what it is told instead. */
@Journey
class RightsJourneyTest {

    @Test
    void aRepSeesTheirOwnLeadsAndTheUnassignedOnesOfTheirTeam(House house) {
        String mine = house.lead("Ownlead", "US");
        String teams = house.lead("Teamlead", "US");
        String others = house.lead("Otherlead", "DE");
        unassign(house, teams);
        Visitor rep = house.as("rep1").go("/leads?q=lead%20Works");
        assertThat(rep.find("a.row-link", "Ownlead")).isVisible();
        assertThat(rep.find("a.row-link", "Teamlead")).isVisible();
        assertThat(rep.find("a.row-link", "Otherlead")).hasCount(0);
        rep.go("/leads/" + mine).seesHeading("Jo Ownlead");
        rep.go("/leads/" + others).seesHeading("Not here");
        Visitor colleague = house.as("rep2").go("/leads/" + others);
        colleague.seesHeading("Jo Otherlead");
        colleague.go("/leads/" + teams).seesHeading("Not here");
    }

    private static void unassign(House house, String lead) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("ids", List.of(lead));
        wish.put("owner", null);
        assertThat(house.api().as("manager1").post("/api/v1/leads/assign", wish).status())
                .isEqualTo(200);
    }

    @Test
    void aSupportAgentHasNoLeadsAndIsToldSo(House house) {
        String lead = house.lead("Unseen", "US");
        Visitor agent = house.as("agent1").go("/tasks");
        assertThat(agent.place("My work")).isVisible();
        assertThat(agent.place("Leads")).hasCount(0);
        assertThat(agent.find(".crm-task", "Unseen")).hasCount(0);
        agent.go("/leads").seesHeading("Not for your role");
        agent.go("/leads/" + lead).seesHeading("Not for your role");
        agent.go("/incidents").seesHeading("Not for your role");
        agent.find(".crm-fault a").click();
        assertThat(agent.find(".crm-work")).isVisible();
    }

    @Test
    void anAnalystReadsATaskAndItsLeadAndChangesNothing(House house) {
        String lead = house.lead("Readonly", "US");
        Visitor analyst = house.as("analyst1").go("/tasks/" + house.taskOf(lead));
        analyst.seesHeading("Contact lead");
        assertThat(analyst.find("crm-form[ready]")).isVisible();
        assertThat(analyst.button("Complete")).hasCount(0);
        assertThat(analyst.find("crm-form textarea")).not().isEditable();
        analyst.go("/leads/" + lead).seesHeading("Jo Readonly");
        assertThat(analyst.find(".score-card .score-group").first()).isVisible();
        assertThat(analyst.button("Add note")).hasCount(0);
    }

    @Test
    void onlyAnAdminSeesIncidents(House house) {
        Visitor admin = house.as("admin1").go("/tasks");
        assertThat(admin.place("Incidents")).isHidden();
        Locator heading = admin.find(".crm-rail .crm-group-head", "The house");
        heading.press("Enter");
        railInEveryLight(admin);
        admin.place("Incidents").click();
        admin.seesHeading("Incidents");
        assertThat(heading).hasAttribute("aria-expanded", "true");
        Visitor rep = house.as("rep1").go("/incidents");
        rep.seesHeading("Not for your role");
        assertThat(rep.place("Incidents")).hasCount(0);
    }

    private static void railInEveryLight(Visitor admin) {
        assertThat(admin.place("Incidents")).isVisible();
        SoftAssertions found = new SoftAssertions();
        EveryLight.look(admin, "rail", found);
        admin.page().setViewportSize(390, 844);
        admin.find(".crm-bottom button", "More").click();
        assertThat(admin.find("vaadin-dialog-overlay a.crm-place", "Incidents")).isVisible();
        admin.keepPicture(Path.of("target", "journeys", "places-390.png"));
        admin.press("Escape");
        admin.page().setViewportSize(1440, 900);
        found.assertAll();
    }
}
