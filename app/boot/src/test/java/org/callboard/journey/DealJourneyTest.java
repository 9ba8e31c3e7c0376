package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callboard.journey.Dealings.board;
import static org.callboard.journey.Dealings.card;
import static org.callboard.journey.Dealings.drag;
import static org.callboard.journey.Dealings.inDialog;
import static org.callboard.journey.Dealings.picture;
import static org.callboard.journey.Dealings.standsIn;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A qualified lead's deal on its way: refused, asked for what is missing, quoted, approved, won, cancelled. */
@Journey
class DealJourneyTest {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("M/d/yyyy");

    @Test
    void aConvertedLeadIsWonAndCancelled(House house) throws IOException {
        Dealings dealings = new Dealings(house);
        String deal = dealings.converted("Dealia");
        Visitor rep = board(house.as("rep1"), "Dealia");

        returnsFromWhereTheModelDoesNotLead(rep, deal);
        asksForWhatIsMissing(rep, deal);
        String quote = isQuoted(rep, deal);
        waitsUntilTheDiscountIsApproved(dealings, house.as("manager1"), rep, deal);
        isPrinted(rep, quote);
        isWonAndCancelled(rep, deal);
    }

    @Test
    void ofTwoWhoMoveOneCardTheSecondIsToldWhoWasFirst(House house) {
        Dealings dealings = new Dealings(house);
        String deal = dealings.converted("Rivalia");
        dealings.change(deal, Map.of("closeOn", Dealings.IN_A_MONTH.toString()));
        Visitor rep = board(house.as("rep1"), "Rivalia");
        Visitor manager = board(house.as("manager1"), "Rivalia");
        Locator seen = card(rep, "Stage_Qualification", deal);
        seen.locator("a").focus();

        drag(manager, deal, "Stage_Needs");

        assertThat(card(manager, "Stage_Needs", deal)).isVisible();
        assertThat(seen).hasAttribute("data-why", "Now in Needs");
        rep.press("Shift+ArrowRight");
        rep.sees("moved it to Needs a moment ago");
        assertThat(card(rep, "Stage_Needs", deal)).isVisible();
        assertThat(house.api().as("rep1").get("/api/v1/deals/" + deal).at("/owner"))
                .isEqualTo("rep1");
    }

    private static void returnsFromWhereTheModelDoesNotLead(Visitor rep, String deal) {
        drag(rep, deal, "Stage_Negotiation");
        rep.sees("Move Dealia Works to Negotiation");
        assertThat(rep.find(".move-reasons li").first()).isVisible();
        assertThat(Axe.look(rep.page())).isEmpty();
        rep.keepPicture(picture("move-refused"));
        rep.button("Cancel").click();
        assertThat(card(rep, "Stage_Qualification", deal)).isVisible();
    }

    private static void asksForWhatIsMissing(Visitor rep, String deal) {
        drag(rep, deal, "Stage_Needs");
        Locator day = rep.find(".move-dialog vaadin-date-picker input").first();
        assertThat(day).isFocused();
        assertThat(Axe.look(rep.page())).isEmpty();
        rep.keepPicture(picture("move-asks"));
        day.fill(Dealings.IN_A_MONTH.format(TYPED));
        day.press("Enter");
        inDialog(rep, "Move").click();
        rep.sees("Dealia Works is in Needs");

        card(rep, "Stage_Needs", deal).locator("a").focus();
        rep.press("Shift+ArrowRight");
        rep.find(".move-dialog .money-editor input").first().fill("12000");
        rep.press("Control+Enter");
        rep.sees("Dealia Works is in Proposal");
        assertThat(card(rep, "Stage_Proposal", deal)).containsText("12,000");
    }

    /** @return path of the quote's page */
    private static String isQuoted(Visitor rep, String deal) {
        rep.go("/deals/" + deal);
        rep.find(".panel-quotes vaadin-button", "New quote").click();
        rep.button("Add a line of your own").click();
        type(rep, "name", "Press line");
        type(rep, "unitPrice", "10000");
        assertThat(rep.find(".quote-totals")).containsText("10,000.00");
        type(rep, "discountPercent", "30");
        assertThat(rep.find(".quote-totals")).containsText("7,000.00");
        rep.button("Save").click();
        rep.sees("Saved");
        String quote = rep.page().url().replaceFirst("^https?://[^/]+", "");
        rep.find(".quote-head a", "Dealia Works").click();
        assertThat(rep.find(".panel-quotes")).containsText("Deal follows");
        assertThat(rep.find("[data-field=amount]")).containsText("7,000");
        return quote;
    }

    private static void type(Visitor rep, String field, String value) {
        Locator input = rep.find(".quote-line-" + field + " input");
        input.fill(value);
        input.press("Tab");
    }

    private static void waitsUntilTheDiscountIsApproved(Dealings dealings, Visitor manager, Visitor rep, String deal) {
        board(rep, "Dealia");
        Locator proposed = card(rep, "Stage_Proposal", deal);
        drag(rep, deal, "Stage_Negotiation");
        rep.sees("waits for");
        rep.page().mouse().move(1, 1); // nothing moves under a hand
        assertThat(proposed).containsText("Approve discount");

        decide(manager, dealings.approvalOf(deal), "No, reject it", "Too much for one year");
        assertThat(proposed).not().containsText("Approve discount");

        drag(rep, deal, "Stage_Negotiation");
        rep.page().mouse().move(1, 1);
        assertThat(proposed).containsText("Approve discount");
        decide(manager, dealings.approvalOf(deal), "Yes, approve it", null);
        assertThat(card(rep, "Stage_Negotiation", deal)).isVisible();
    }

    /** In My work, with what the rules say beside the question. */
    private static void decide(Visitor manager, String task, String answer, String reason) {
        manager.go("/tasks/" + task);
        manager.seesHeading("Approve discount");
        assertThat(manager.page().getByLabel("Discount", exactly())).hasValue("30 %");
        assertThat(manager.page().getByLabel("The rules say", exactly())).hasValue(Pattern.compile("more than 10 %"));
        manager.page().getByLabel(answer, exactly()).check();
        if (reason != null) {
            manager.page().getByLabel("Why not?").fill(reason);
            manager.keepPicture(picture("approval"));
        }
        manager.button("Complete").click();
        manager.sees("Dealia Works: done.");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void isPrinted(Visitor rep, String quote) throws IOException {
        rep.go(quote);
        Download pdf = rep.page().waitForDownload(() -> rep.find("a.quote-pdf").click());
        byte[] bytes = Files.readAllBytes(pdf.path());
        assertThat(new String(bytes, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        try (PDDocument paper = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Dealia Works", "Press line")
                    .doesNotContain("Margin");
        }
    }

    private static void isWonAndCancelled(Visitor rep, String deal) {
        rep.go("/deals/" + deal);
        assertThat(rep.find(".panel-timeline")).containsText("Too much for one year");
        rep.find(".stage-bar li.next button").click();
        rep.sees("Dealia Works is won");
        assertThat(rep.find(".stage-bar li.current")).hasClass(Pattern.compile("\\bwon\\b"));
        rep.keepPicture(picture("deal-won"));

        rep.find(".stage-acts vaadin-button", "Cancel the deal").click();
        rep.page().getByLabel("Reason", exactly()).fill("They were bought by another company");
        inDialog(rep, "Cancel the deal").click();
        rep.sees("Dealia Works is cancelled and back in Negotiation");
        standsIn(rep, "Negotiation");
        assertThat(rep.find(".record-right")).containsText("apology");
        rep.keepPicture(picture("deal-cancelled"));
    }
}
