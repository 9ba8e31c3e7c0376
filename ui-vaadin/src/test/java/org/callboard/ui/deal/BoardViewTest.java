package org.callboard.ui.deal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.Preferences;
import org.callboard.access.Role;
import org.callboard.deal.DealNews;
import org.callboard.kernel.MoveRefused;
import org.callboard.records.Criterion;
import org.callboard.ui.testing.FakeDeals;
import org.callboard.ui.testing.FakeRecords;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.widgets.CardBoard;
import org.junit.jupiter.api.Test;

class BoardViewTest extends Pages {

    private static final String NEEDS = "Stage_Needs";
    private static final String PROPOSAL = "Stage_Proposal";
    private static final String WON = "Stage_Won";
    private static final String LOST = "Stage_Lost";

    private UUID licences;

    @Override
    protected void prepare() {
        licences = deal("Licences", "Needs", "rep1", "1200");
        deal("Support", "Proposal", "rep1", "300.50");
        deal("Training", "Needs", null, null);
    }

    private UUID deal(String title, String stage, String owner, String amount) {
        bean(FakeRecords.class).add("deal", title, "owner", owner, "state", "OPEN");
        return deals().add(title, stage, owner, amount);
    }

    @Test
    void drawsTheStagesOfTheModelWithCountsAndSums() {
        open("");

        assertThat(told())
                .contains("\"name\":\"Needs\"", "\"leadsTo\":[\"Stage_Proposal\",\"Stage_Lost\"]")
                .contains("\"countSaid\":\"2 deals\"", "\"sums\":[\"1,200 EUR\"]", "\"weighted\":[\"600 EUR\"]")
                .contains("\"title\":\"Licences\"", "\"age\":\"3 d\"", "\"late\":true")
                .contains("\"amount\":\"300.50 EUR\"");
        assertThat(_get(BoardHead.class).getElement().getTextRecursively()).contains("3 deals");
    }

    @Test
    void asksForTheSameAsTheListDoes() {
        open("owner=me&q=Lic");

        assertThat(asked().filter().text()).isEqualTo("Lic");
        assertThat(asked().filter().criteria()).containsExactly(Criterion.is("owner", "rep1"));
        assertThat(_find(Anchor.class, spec -> spec.withClasses("export-link")))
                .extracting(Anchor::getHref)
                .anySatisfy(href -> assertThat(href).startsWith("deals?").contains("owner=me", "q=Lic"));
    }

    @Test
    void remembersLanesByOwnerForThePerson() {
        open("");
        press("By owner");

        assertThat(asked().lanes()).isTrue();
        assertThat(told()).contains("\"name\":\"rep1\"", "\"name\":\"Unassigned\"");

        open("");

        assertThat(bean(Preferences.class).get("board.lanes")).contains("owner");
        assertThat(asked().lanes()).isTrue();
    }

    @Test
    void opensAllTheSameWhenALinkNamesAPipelineThatIsGone() {
        open("pipeline=nothing&lanes=columns");

        assertThat(asked().pipeline()).isNull();
        assertThat(asked().lanes()).isFalse();
    }

    @Test
    void movesACardAndTakesItBack() {
        open("");
        drag(licences, NEEDS, PROPOSAL);

        assertThat(deals().stageOf("Licences")).isEqualTo(PROPOSAL);
        assertThat(told()).contains("settle").contains("\"countSaid\":\"1 deal\"");
        assertThat(toasts()).contains("Licences is in Proposal");

        press("Undo");

        assertThat(deals().stageOf("Licences")).isEqualTo(NEEDS);
    }

    @Test
    void returnsACardAndSaysWhyWhereTheModelDoesNotLead() {
        open("");
        drag(licences, NEEDS, WON);

        assertThat(dialog()).contains("Win Licences", "The model does not lead there.");
        assertThat(told()).doesNotContain("settle");

        press("Cancel");

        assertThat(told()).contains("putBack").contains(licences.toString());
        assertThat(deals().stageOf("Licences")).isEqualTo(NEEDS);
    }

    @Test
    void asksInTheDialogForWhatIsMissingAndMovesThen() {
        deals().refusals
                .put(
                        PROPOSAL,
                        new MoveRefused(List.of(new MoveRefused.Missing("lostNote", "Say something.")), List.of()));
        open("");
        drag(licences, NEEDS, PROPOSAL);
        TextArea note = _get(_get(Dialog.class), TextArea.class);
        assertThat(note.isRequiredIndicatorVisible()).isTrue();
        _setValue(note, "They need it soon");
        press("Move");

        assertThat(deals().moves).last().isEqualTo("Stage_Needs → Stage_Proposal {lostNote=They need it soon}");
        assertThat(deals().stageOf("Licences")).isEqualTo(PROPOSAL);
        assertThat(_find(MoveDialog.class)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void asksForTheReasonOfALossBeforeAnythingMoves() {
        deals().refusals
                .put(LOST, new MoveRefused(List.of(new MoveRefused.Missing("lostReason", "Say why.")), List.of()));
        open("");
        drag(licences, NEEDS, LOST);

        assertThat(deals().moves).isEmpty();
        assertThat(_get(_get(Dialog.class), ComboBox.class, spec -> spec.withLabel("Reason of the loss"))
                        .isRequiredIndicatorVisible())
                .isTrue();
        _setValue(_get(_get(Dialog.class), ComboBox.class, spec -> spec.withLabel("Reason of the loss")), "Price");
        press("Close as lost");

        assertThat(deals().moves).last().isEqualTo("Stage_Needs → Stage_Lost {lostReason=Price}");
    }

    @Test
    void worksOnALostDealAgainWhereItIsPut() {
        UUID old = deal("Old", "Lost", "rep1", null);
        open("");
        drag(old, LOST, NEEDS);

        assertThat(deals().moves).containsExactly("reopen at Stage_Needs");
        assertThat(deals().stageOf("Old")).isEqualTo(NEEDS);
    }

    @Test
    void givesACardToTheOwnerIntoWhoseLaneItIsPut() {
        UUID training = FakeRecords.id("Training");
        open("lanes=owner");
        drag(training, NEEDS, NEEDS, "rep1");

        assertThat(bean(FakeRecords.class).get("deal", training).owner()).isEqualTo("rep1");
        assertThat(toasts()).contains("Training is now with rep1");
    }

    @Test
    void asksWhereToMoveByKeyboardAndOffersOnlyWhereTheModelLeads() {
        open("");
        fire("crm-board-ask", data("id", licences.toString()));

        assertThat(_find(NativeButton.class, spec -> spec.withClasses("stage-option")))
                .extracting(button -> button.getElement().getTextRecursively())
                .containsExactly("Proposal", "Lost");

        _click(_find(NativeButton.class, spec -> spec.withClasses("stage-option"))
                .get(0));

        assertThat(deals().stageOf("Licences")).isEqualTo(PROPOSAL);
        assertThat(told()).contains("focusCard");
    }

    @Test
    void saysWhatADealWaitsForInsteadOfOfferingStages() {
        deals().waitingFor.add("Approve discount");
        open("");
        fire("crm-board-ask", data("id", licences.toString()));

        assertThat(dialog()).contains("It waits for “Approve discount”");
    }

    @Test
    void movesACardFromWhereItWasSeenThoughAColleagueWasFaster() {
        open("");
        deals().stand(licences, PROPOSAL);
        _get(BoardSheet.class).hear(Set.of(new DealNews(licences)));
        told();
        drag(licences, NEEDS, PROPOSAL);

        assertThat(deals().moves).containsExactly("Stage_Needs → Stage_Proposal {}");
        assertThat(bean(FakeRecords.class).get("deal", licences).owner()).isEqualTo("rep1");
    }

    @Test
    void showsWhereACardStandsWhenAColleagueWasFasterAndTheMoveIsRefused() {
        open("");
        deals().stand(licences, PROPOSAL);
        _get(BoardSheet.class).hear(Set.of(new DealNews(licences)));
        told();
        drag(licences, NEEDS, WON);
        press("Cancel");

        assertThat(told()).contains("settle").doesNotContain("putBack");
    }

    @Test
    void tellsWhatAColleagueMoved() {
        open("");
        told();
        deals().stand(licences, PROPOSAL);
        _get(BoardSheet.class).hear(Set.of(new DealNews(licences)));

        assertThat(told()).contains("patch").contains("Licences is now in Proposal.");
    }

    @Test
    void letsAColleaguesNewDealInAndOneThatLeftOut() {
        open("");
        told();
        UUID fresh = deal("Fresh", "Needs", "rep2", "10");
        _get(BoardSheet.class).hear(Set.of(new DealNews(fresh), new DealNews(UUID.randomUUID())));

        assertThat(told()).contains("\"title\":\"Fresh\"", "\"gone\":[]");
    }

    @Test
    void offersToLookAgainWhenTooMuchChangedAtOnce() {
        open("");
        _get(BoardSheet.class).hear(Set.of(new DealNews(null)));

        press("The board changed, show it");

        assertThat(deals().asked).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void bringsOlderCardsAsOneScrolls() {
        for (int i = 0; i < 30; i++) {
            deal("Bulk " + i, "Needs", "rep1", "5");
        }
        open("");
        assertThat(told()).contains("\"left\":7").doesNotContain("Bulk 28");

        JsonObject end = data("stage", NEEDS);
        end.put("event.detail.lane", Json.createNull());
        fire("crm-board-more", end);

        assertThat(told()).contains("append", "Bulk 28", "\\\"left\\\":0".replace("\\", ""));
    }

    @Test
    void letsInWhoMaySeeDeals() {
        AccessAnnotationChecker checker = new AccessAnnotationChecker();
        for (Class<?> page : List.of(BoardView.class, DealsView.class, DealPage.class, ClosingsView.class)) {
            assertThat(checker.hasAccess(page, () -> "somebody", Role.SALES_REP::equals))
                    .isTrue();
            assertThat(checker.hasAccess(page, () -> "somebody", Role.SUPPORT_AGENT::equals))
                    .isFalse();
        }
    }

    private FakeDeals deals() {
        return bean(FakeDeals.class);
    }

    private org.callboard.deal.BoardQuery asked() {
        return deals().asked.get(deals().asked.size() - 1);
    }

    private static void open(String query) {
        UI.getCurrent().navigate("board", QueryParameters.fromString(query));
    }

    private static void drag(UUID card, String from, String to) {
        drag(card, from, to, null);
    }

    private static void drag(UUID card, String from, String to, String lane) {
        JsonObject data = data("id", card.toString());
        data.put("event.detail.from", from);
        data.put("event.detail.to", to);
        if (lane == null) {
            data.put("event.detail.lane", Json.createNull());
        } else {
            data.put("event.detail.lane", lane);
        }
        fire("crm-board-move", data);
    }

    private static JsonObject data(String name, String value) {
        JsonObject data = Json.createObject();
        data.put("event.detail." + name, value);
        return data;
    }

    private static void fire(String event, JsonObject data) {
        CardBoard board = _get(CardBoard.class);
        board.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(board.getElement(), event, data));
    }

    /** What the browser was told since this was asked last. */
    private static String told() {
        UI ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(call -> call.getInvocation().getExpression() + " "
                        + call.getInvocation().getParameters())
                .collect(Collectors.joining("\n"));
    }

    private static void press(String words) {
        List<Button> buttons = _find(Button.class, spec -> spec.withText(words));
        _click(buttons.get(buttons.size() - 1));
    }

    private static String dialog() {
        return _get(Dialog.class).getElement().getTextRecursively()
                + _get(Dialog.class).getHeaderTitle();
    }

    private static String toasts() {
        return _find(Notification.class).stream()
                .map(toast -> toast.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    @Test
    void readsTheSameForWhoMayOnlyLook() {
        logIn(Fakes.viewer("analyst1", Role.ANALYST));
        open("");

        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("New deal");
    }
}
