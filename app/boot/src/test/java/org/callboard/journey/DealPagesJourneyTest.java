package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every page of deals as everybody meets it: by day, by night, on a phone, and without seeing it. */
@Journey
class DealPagesJourneyTest {

    private static final String WORD = "Lumenia";

    /** @param ready what is there when the page is */
    private record Stop(String name, String path, String ready) {}

    @Test
    void everyPageOfDealsIsReadInEveryLight(House house) {
        Visitor manager = house.as("manager1");
        SoftAssertions found = new SoftAssertions();
        for (Stop stop : furnished(new Dealings(house))) {
            manager.go(stop.path());
            assertThat(manager.find(stop.ready()).first()).isVisible();
            EveryLight.look(manager, stop.name(), found);
        }
        found.assertAll();
    }

    @Test
    void aDealIsMovedFromItsPageByKeysInEveryLight(House house) {
        Dealings dealings = new Dealings(house);
        String deal = dealings.converted("Keyania");
        Visitor rep = house.as("rep1").go("/deals/" + deal);
        assertThat(rep.find(".stage-bar li.current")).isVisible();
        SoftAssertions found = new SoftAssertions();
        rep.press("m");
        Locator lost = rep.find(".stage-option", "Lost");
        assertThat(lost).isVisible();
        EveryLight.look(rep, "move-where", found);
        lost.click();
        assertThat(rep.find(".move-dialog vaadin-combo-box").first()).isVisible();
        EveryLight.look(rep, "move-lost", found);
        found.assertAll();
    }

    private static List<Stop> furnished(Dealings dealings) {
        String deal = dealings.converted(WORD);
        dealings.change(
                deal,
                Map.of(
                        "closeOn",
                        Dealings.IN_A_MONTH.toString(),
                        "amount",
                        Map.of("value", 48_000, "currency", "EUR")));
        dealings.moved(deal, "Stage_Needs", "Stage_Proposal");
        String product = dealings.made(
                "/api/v1/products",
                Map.of("name", WORD + " lamp", "price", Map.of("value", 1_200, "currency", "EUR"), "unit", "lamps"));
        dealings.made(
                "/api/v1/price-lists",
                Map.of("name", WORD + " partners", "currency", "EUR", "validFrom", "2026-01-01"));
        String quote = dealings.made(
                "/api/v1/deals/" + deal + "/quotes",
                Map.of("lines", List.of(Map.of("productId", product, "quantity", 40, "discountPercent", 5))));
        return List.of(
                new Stop("board", "/board?lanes=none&q=" + WORD, ".crm-deal"),
                new Stop("board-lanes", "/board?lanes=owner&q=" + WORD, ".crm-board-lane .crm-deal"),
                new Stop("deal", "/deals/" + deal, ".panel-quotes .quote-line"),
                new Stop("quote", "/quotes/" + quote, ".quote-line-name"),
                new Stop("forecast", "/forecast", "crm-chart svg, crm-chart canvas"),
                new Stop("funnel", "/funnel", "crm-chart svg, crm-chart canvas"),
                new Stop("products", "/products", "a.row-link:has-text('" + WORD + " lamp')"),
                new Stop("prices", "/prices", ".prices-part vaadin-grid"),
                new Stop("closings", "/closings", ".closing-day"));
    }
}
