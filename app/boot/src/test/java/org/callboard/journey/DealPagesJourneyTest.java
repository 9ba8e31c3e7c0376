package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.callboard.journey.Dealings.picture;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every page of deals as everybody meets it: by day, by night, on a phone, and without seeing it. */
@Journey
class DealPagesJourneyTest {

    private static final String WORD = "Lumenia";

    /** Whatever is wider than what it stands in, by name: on a phone the page itself never scrolls sideways. */
    private static final String TOO_WIDE = """
            () => [document.scrollingElement, ...document.querySelectorAll(
                    'main, .crm-page, .list-page, .record-page, .record-columns, .quote-editor, .figures-view')]
                .filter(one => one.scrollWidth > one.clientWidth + 1)
                .map(one => one.tagName + '.' + one.className + ' ' + one.scrollWidth + ' > ' + one.clientWidth)
            """;

    /** A tab that is only for wide windows gives way to one that is there. */
    private static final String TABS_FIT = """
            () => document.querySelector('vaadin-dialog-overlay')
                || [...document.querySelectorAll('.record-tabs vaadin-tab[selected]')].every(tab => tab.offsetParent)
            """;

    /** @param ready what is there when the page is */
    private record Stop(String name, String path, String ready) {}

    @Test
    void everyPageOfDealsIsReadInEveryLight(House house) {
        Visitor manager = house.as("manager1");
        SoftAssertions found = new SoftAssertions();
        for (Stop stop : furnished(new Dealings(house))) {
            manager.open(stop.path());
            assertThat(manager.find(stop.ready()).first()).isVisible();
            look(manager, stop.name(), found);
        }
        found.assertAll();
    }

    @Test
    void aDealIsMovedFromItsPageByKeysInEveryLight(House house) {
        Dealings dealings = new Dealings(house);
        String deal = dealings.converted("Keyania");
        Visitor rep = house.as("rep1").open("/deals/" + deal);
        assertThat(rep.find(".stage-bar li.current")).isVisible();
        SoftAssertions found = new SoftAssertions();
        rep.press("m");
        Locator lost = rep.find(".stage-option", "Lost");
        assertThat(lost).isVisible();
        look(rep, "move-where", found);
        lost.click();
        assertThat(rep.find(".move-dialog vaadin-combo-box").first()).isVisible();
        look(rep, "move-lost", found);
        found.assertAll();
    }

    /** All that is wrong is told at once. */
    private static void look(Visitor visitor, String name, SoftAssertions found) {
        Page page = visitor.page();
        found.assertThat(Axe.look(page)).as(name + ", light").isEmpty();
        visitor.keepPicture(picture(name + "-light"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        found.assertThat(Axe.look(page)).as(name + ", dark").isEmpty();
        visitor.keepPicture(picture(name + "-dark"));
        page.setViewportSize(390, 844);
        page.waitForFunction(TABS_FIT);
        found.assertThat(Axe.look(page)).as(name + ", 390 px").isEmpty();
        found.assertThat((List<?>) page.evaluate(TOO_WIDE))
                .as(name + ", 390 px")
                .isEmpty();
        visitor.keepPicture(picture(name + "-390"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
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
