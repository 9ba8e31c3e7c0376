package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.callboard.testing.Answer;

/** What journeys of deals have in common: how a deal comes to be, where its card lies, how it is dragged. */
final class Dealings {

    static final LocalDate IN_A_MONTH = LocalDate.now(ZoneOffset.UTC).plusDays(30);

    /** A browser lets go only over what it was over before. */
    private static final Mouse.MoveOptions IN_SMALL_STEPS = new Mouse.MoveOptions().setSteps(5);

    private final House house;

    Dealings(House house) {
        this.house = house;
    }

    /** A lead of this name that rep1 qualified. @return id of the deal that it became */
    String converted(String lastName) {
        String lead = house.lead(lastName, "US");
        String task = "/api/v1/tasks/" + house.taskOf(lead);
        Answer done =
                house.api().as("rep1").post(task + "/complete", Map.of("answers", Map.of("outcome", "qualified")));
        assertThat(done.status()).as(done.text()).isBetween(200, 299);
        return first("the deal of lead " + lead, "/api/v1/deals?q=" + lastName);
    }

    /** The open question whether the discount of a deal is approved. */
    String approvalOf(String deal) {
        return first("the approval of deal " + deal, "/api/v1/tasks?element=Task_ApproveDiscount&subject=" + deal);
    }

    private String first(String what, String list) {
        return await(what)
                .atMost(Duration.ofSeconds(60))
                .until(() -> house.api().as("manager1").get(list).at("/items/0/id"), id -> id != null);
    }

    /** @return id of what was made there */
    String made(String door, Map<String, Object> what) {
        Answer made = house.api().as("manager1").post(door, what);
        assertThat(made.status()).as(made.text()).isBetween(200, 299);
        return made.at("/id");
    }

    void change(String deal, Map<String, Object> fields) {
        String door = "/api/v1/deals/" + deal;
        String seen = house.api().as("manager1").get(door).header("ETag");
        Answer done = house.api().as("manager1").patch(door, fields, "If-Match", seen);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    void moved(String deal, String... stages) {
        for (String stage : stages) {
            made("/api/v1/deals/" + deal + "/move", Map.of("stage", stage));
        }
    }

    /** Opens the board on deals of this name and lets it come to rest: nobody drags while a page is still loading. */
    static Visitor board(Visitor visitor, String name) {
        visitor.go("/board?q=" + name);
        assertThat(visitor.find(".record-filter .count").first()).isVisible();
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        return visitor;
    }

    static Locator card(Visitor visitor, String stage, String deal) {
        return visitor.find(".crm-board-cell[data-stage='" + stage + "'] .crm-deal[data-id='" + deal + "']");
    }

    /** As a hand does it: where the card did not come along, it is taken up again. */
    static void drag(Visitor visitor, String deal, String stage) {
        Mouse hand = visitor.page().mouse();
        BoundingBox from = visitor.find(".crm-deal[data-id='" + deal + "']").boundingBox();
        await("the card of deal " + deal + " in the hand")
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> isTakenUp(visitor, hand, from));
        BoundingBox to =
                visitor.find(".crm-board-cell[data-stage='" + stage + "']").boundingBox();
        hand.move(to.x + to.width / 2, to.y + 60, IN_SMALL_STEPS);
        hand.move(to.x + to.width / 2, to.y + 70);
        hand.up();
    }

    private static boolean isTakenUp(Visitor visitor, Mouse hand, BoundingBox card) {
        hand.move(card.x + card.width / 2, card.y + card.height / 2);
        hand.down();
        hand.move(card.x + card.width / 2 + 20, card.y + card.height / 2 + 5, IN_SMALL_STEPS);
        if (visitor.find("crm-board.dragging").count() > 0) {
            return true;
        }
        hand.up();
        return false;
    }

    static Locator inDialog(Visitor visitor, String button) {
        return visitor.page()
                .locator("vaadin-dialog-overlay vaadin-button", new Page.LocatorOptions().setHasText(button))
                .last();
    }

    static Path picture(String name) {
        return Path.of("target", "journeys", "deals", name + ".png");
    }

    static void standsIn(Visitor visitor, String stage) {
        assertThat(visitor.find(".stage-bar li.current")).hasText(stage);
    }
}
