package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages are for everybody: axe-core finds nothing serious on them, in light and in dark. */
@Journey
class AccessJourneyTest {

    @Test
    void nothingSeriousStandsInAnybodysWay(House house) {
        String lead = house.lead("Forall", "US");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/tasks/" + house.taskOf(lead), "crm-form[ready]");
        pages.put("/leads", ".list-grid a.row-link");
        pages.put("/leads/" + lead, ".score-card .score-group");
        pages.put("/companies", ".list-grid");
        pages.put("/people", ".list-grid");
        pages.put("/custom-fields", ".custom-fields h1");
        pages.put("/consent-purposes", ".field-list li");
        pages.put("/imports", ".imports-view");
        pages.put("/incidents", ".crm-page h1");
        Visitor admin = house.as("admin1");
        SoftAssertions found = new SoftAssertions();
        pages.forEach((path, there) -> {
            admin.go(path);
            assertThat(admin.find(there).first()).isVisible();
            EveryLight.look(
                    admin, "access" + path.replaceAll("/[0-9a-f-]{36}", "").replace('/', '-'), found);
        });
        found.assertAll();
    }

    @ParameterizedTest
    @CsvSource({
        "rep1, /companies /people, /custom-fields",
        "agent1, /companies /people, /consent-purposes",
        "analyst1, /people, /custom-fields",
        "admin1, /custom-fields /consent-purposes,"
    })
    void whoMayComeInComesIn(String who, String in, String out, House house) {
        Visitor visitor = house.as(who).go("/tasks");
        for (String path : in.split(" ")) {
            visitor.go(path);
            assertThat(visitor.find(".list-grid, .custom-fields h1").first()).isVisible();
        }
        if (out != null) {
            visitor.go(out);
            visitor.seesHeading("Not for your role");
        }
    }
}
