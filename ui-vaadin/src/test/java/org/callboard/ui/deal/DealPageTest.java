package org.callboard.ui.deal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.deal.ContactRole;
import org.callboard.deal.DealApprovals;
import org.callboard.deal.DealApprovals.Approval;
import org.callboard.deal.DealApprovals.Standing;
import org.callboard.deal.DealApprovals.State;
import org.callboard.deal.DealContacts;
import org.callboard.deal.DealContacts.Contact;
import org.callboard.deal.DealSplits;
import org.callboard.deal.DealSplits.Split;
import org.callboard.deal.DealView;
import org.callboard.deal.Deals;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Stage;
import org.callboard.lead.Grade;
import org.callboard.records.Criterion;
import org.callboard.ui.testing.FakeDeals;
import org.callboard.ui.testing.FakeLeads;
import org.callboard.ui.testing.FakeRecords;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.widgets.Keys;
import org.junit.jupiter.api.Test;

class DealPageTest extends Pages {

    private static final UUID LICENCES = FakeRecords.id("Licences");
    private static final UUID ANN = FakeRecords.id("Chemel");
    private static final UUID LEAD = FakeRecords.id("Ann, of Acme");

    @Override
    protected void prepare() {
        records().add("company", "Acme");
        records().add("person", "Chemel", "firstName", "Ann");
        records()
                .add(
                        "deal",
                        "Licences",
                        "owner",
                        "rep1",
                        "state",
                        "OPEN",
                        "stageName",
                        "Needs",
                        "companyId",
                        FakeRecords.id("Acme").toString(),
                        "leadId",
                        LEAD.toString());
        deals().add("Licences", "Needs", "rep1", "1200");
    }

    @Test
    void opensADealThatALeadBecameAndShowsNobodyTheNumberOfTheLead() {
        open();

        assertThat(item("Needs").isVisible()).isTrue();
        assertThat(_get(DealPage.class).getElement().getTextRecursively())
                .contains("Licences")
                .doesNotContain(LEAD.toString());
    }

    @Test
    void howADealStandsIsNoPartOfAnAddress() {
        open();

        assertThat(_find(H2.class, spec -> spec.withText("Address").withPredicate(H2::isVisible)))
                .noneMatch(group -> group.getParent().orElseThrow().isVisible());
        assertThat(_get(DealPage.class).getElement().getTextRecursively()).contains("State");
    }

    @Test
    void showsTheWayDoneHereAndNextWithWhatIsMissing() {
        deals().refusals
                .put(
                        "Stage_Proposal",
                        new MoveRefused(
                                List.of(new MoveRefused.Missing("closeOn", "Say when it will be closed.")), List.of()));
        open();

        assertThat(item("Needs").getElement().getAttribute("aria-current")).isEqualTo("step");
        assertThat(item("Proposal").getClassNames()).contains("next");
        assertThat(item("Won").getClassNames()).contains("unreachable");
        assertThat(_get(StageBar.class).getElement().getTextRecursively())
                .contains("For Proposal: Say when it will be closed.");
        assertThat(_find(NativeButton.class)).extracting(NativeButton::getText).contains("Proposal", "Lost");
    }

    @Test
    void movesByTheStageBar() {
        open();
        _click(_get(NativeButton.class, spec -> spec.withText("Proposal")));

        assertThat(deals().moves).containsExactly("Stage_Needs → Stage_Proposal {}");
        assertThat(item("Proposal").getClassNames()).contains("current");
        assertThat(item("Needs").getClassNames()).contains("done");
    }

    @Test
    void saysWhereItStandsOnceAndInWords() {
        open();

        assertThat(_find(Div.class, spec -> spec.withClasses("fact")))
                .extracting(fact -> fact.getElement().getAttribute("data-field"))
                .contains("title", "state")
                .doesNotContain("stage", "stageName");
    }

    @Test
    void asksByKeyWhereToMoveAsTheBoardDoesAndMergesByAnother() {
        open();
        key("m");

        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Compare");
        _click(_find(NativeButton.class, spec -> spec.withClasses("stage-option"))
                .get(0));
        assertThat(deals().moves).containsExactly("Stage_Needs → Stage_Proposal {}");

        key("M");
        assertThat(_find(Button.class)).extracting(Button::getText).contains("Compare");
    }

    @Test
    void offersNoKeyToWhoMayOnlyLook() {
        logIn(Fakes.viewer("analyst1", Role.ANALYST));
        open();
        key("m");

        assertThat(_find(StageChoice.class)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void switchesToAnotherPipelineWhereOneWants() {
        Pipeline renewals = renewals();
        when(bean(Pipelines.class).newest()).thenReturn(List.of(FakeDeals.SALES, renewals));
        open();
        press("Switch pipeline");
        Select<Pipeline> pipeline = _get(Select.class, spec -> spec.withLabel("Pipeline"));
        Select<Stage> stage = _get(Select.class, spec -> spec.withLabel("Begins at"));
        assertThat(pipeline.getListDataView().getItems()).containsExactly(renewals);
        assertThat(stage.getListDataView().getItems()).extracting(Stage::name).containsExactly("Renewal due");

        press("Switch");

        assertThat(deals().moves).containsExactly("switch to deal-renewals");
        assertThat(_find(SwitchDialog.class)).isEmpty();
    }

    @Test
    void offersNoOtherPipelineWhereThereIsNone() {
        open();

        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Switch pipeline");
    }

    private static Pipeline renewals() {
        Stage due = new Stage(
                "Stage_Due", "Renewal due", Stage.Kind.OPEN, 1, 60, null, false, List.of(), List.of(), List.of());
        Stage renewed = new Stage(
                "Stage_Renewed", "Renewed", Stage.Kind.WON, 2, 100, null, false, List.of(), List.of(), List.of());
        return new Pipeline("deal-renewals", "Renewals", 1, 1, List.of(due, renewed));
    }

    private static void key(String key) {
        _find(_get(DealPage.class), Keys.class).forEach(keys -> keys.press(key));
    }

    @Test
    void saysWhatItWaitsForAndOffersNoMoveMeanwhile() {
        deals().waitingFor.add("Approve discount");
        open();

        assertThat(_get(StageBar.class).getElement().getTextRecursively()).contains("Waits for: Approve discount");
        assertThat(_find(_get(StageBar.class), NativeButton.class)).isEmpty();
    }

    @Test
    void asksForTheApprovalOfADiscountAndWithdrawsIt() {
        approval(new Standing(true, List.of("The discount is more than 10 %"), null, true, false));
        open();
        press("Ask for approval");
        verify(bean(DealApprovals.class)).ask(LICENCES);

        Approval asked =
                new Approval(UUID.randomUUID(), State.ASKED, BigDecimal.TEN, null, "rep1", Fakes.NOW, null, null, null);
        approval(new Standing(true, List.of("Much"), asked, false, true));
        open();
        press("Withdraw the request");
        _setValue(_get(TextArea.class), "They want none");
        press("Withdraw");
        verify(bean(DealApprovals.class)).withdraw(LICENCES, "They want none");
    }

    @Test
    void withdrawsTheRequestThatKeepsADealFromMoving() {
        Approval asked =
                new Approval(UUID.randomUUID(), State.ASKED, BigDecimal.TEN, null, "rep1", Fakes.NOW, null, null, null);
        approval(new Standing(true, List.of("Much"), asked, false, true));
        deals().refusals.put("Stage_Proposal", new MoveRefused(List.of(), List.of("Its discount is being approved.")));
        open();
        _click(_get(NativeButton.class, spec -> spec.withText("Proposal")));

        _click(_get(_get(MoveDialog.class), Button.class, spec -> spec.withText("Withdraw the request")));
        deals().refusals.clear();
        press("Withdraw");

        verify(bean(DealApprovals.class)).withdraw(LICENCES, null);
        assertThat(deals().stageOf("Licences")).isEqualTo("Stage_Proposal");
    }

    private void approval(Standing standing) {
        when(bean(DealApprovals.class).of(LICENCES)).thenReturn(standing);
    }

    @Test
    void cancelsAWonDealWithAReason() {
        deals().stand(LICENCES, "Stage_Won");
        open();
        press("Cancel the deal");
        press("Cancel the deal");
        assertThat(_get(TextArea.class).isInvalid()).isTrue();

        _setValue(_get(TextArea.class), "They bought elsewhere");
        press("Cancel the deal");

        assertThat(deals().moves).containsExactly("cancel: They bought elsewhere");
    }

    @Test
    void worksOnALostDealAgain() {
        deals().stand(LICENCES, "Stage_Lost");
        open();
        press("Work on it again");

        assertThat(deals().moves).containsExactly("reopen at Stage_Proposal");
    }

    @Test
    void namesWhoHasASay() {
        when(bean(DealContacts.class).of(LICENCES))
                .thenReturn(List.of(new Contact(ANN, "Ann Chemel", ContactRole.CHAMPION)));
        open();

        awaitText("Ann Chemel");
        awaitText("Champion");

        pressIcon("Remove Ann Chemel");
        verify(bean(DealContacts.class)).remove(LICENCES, ANN);
        press("Undo");
        verify(bean(DealContacts.class)).put(LICENCES, ANN, "champion");
    }

    @Test
    @SuppressWarnings("unchecked")
    void saysWhySomebodyMayNotBeAdded() {
        when(bean(DealContacts.class).put(any(), any(), any())).thenThrow(new BadInput("personId", "Too many."));
        open();
        awaitText("Add somebody");
        press("Add somebody");
        ComboBox<Object> person = _get(ComboBox.class, spec -> spec.withLabel("Person"));
        person.setValue(records().get("person", ANN));
        press("Save");

        assertThat(person.getErrorMessage()).isEqualTo("Too many.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void sharesADealAmongColleagues() {
        open();
        awaitText("Share it");
        press("Share it");
        List<BigDecimalField> shares = _find(_get(SplitDialog.class), BigDecimalField.class);
        List<ComboBox> owners = _find(_get(SplitDialog.class), ComboBox.class);
        owners.get(0).setValue("rep1");
        _setValue(shares.get(0), new BigDecimal("60"));
        assertThat(_get(SplitDialog.class).getElement().getTextRecursively()).contains("40 % still to be given.");
        owners.get(1).setValue("rep2");
        _setValue(shares.get(1), new BigDecimal("40"));
        press("Save");

        verify(bean(DealSplits.class))
                .put(
                        eq(LICENCES),
                        eq(List.of(new Split("rep1", new BigDecimal("60")), new Split("rep2", new BigDecimal("40")))));
    }

    @Test
    void standsOnThePageOfItsCompanyAndAskesForANewOneThere() {
        UI.getCurrent().navigate("companies/" + FakeRecords.id("Acme"));
        awaitText("Licences");

        assertThat(records().asked)
                .anySatisfy(query -> assertThat(query.criteria())
                        .contains(
                                Criterion.is("companyId", FakeRecords.id("Acme").toString())));

        press("New deal");
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Company")).getValue())
                .isEqualTo(FakeRecords.id("Acme"));
    }

    @Test
    void listsDealsWithTheStagesOfTheModelsAsAFilter() {
        UI.getCurrent()
                .navigate(
                        "deals", com.vaadin.flow.router.QueryParameters.fromString("stage=Stage_Proposal&rotten=true"));

        assertThat(_find(Button.class, spec -> spec.withClasses("chip")))
                .extracting(Button::getText)
                .containsExactlyInAnyOrder("Stage: Proposal", "Gone quiet: Yes");
        assertThat(records().asked)
                .anySatisfy(query -> assertThat(query.criteria())
                        .contains(Criterion.is("stage", "Stage_Proposal"), Criterion.is("rotten", "true")));
    }

    @Test
    void standsOnThePageOfItsLeadForWhoeverSeesIt() {
        bean(FakeLeads.class).add("Ann", "Chanay", Grade.HOT, "rep1");
        DealView deal = mock(DealView.class);
        when(deal.id()).thenReturn(LICENCES);
        when(bean(Deals.class).ofLead(FakeLeads.id("Ann"))).thenReturn(Optional.of(deal));
        UI.getCurrent().navigate("leads/" + FakeLeads.id("Ann"));

        awaitText("Licences");
        awaitText("Needs");
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("New deal");
    }

    @Test
    void aLeadThatBecameNoDealSaysNothingOfDeals() {
        bean(FakeLeads.class).add("Bob", "Chemel", Grade.WARM, "rep1");
        UI.getCurrent().navigate("leads/" + FakeLeads.id("Bob"));

        awaitText("Chemel");
        assertThat(_find(H2.class, spec -> spec.withText("Deals").withPredicate(H2::isVisible)))
                .isEmpty();
    }

    private FakeDeals deals() {
        return bean(FakeDeals.class);
    }

    private FakeRecords records() {
        return bean(FakeRecords.class);
    }

    private static void open() {
        UI.getCurrent().navigate("deals/" + LICENCES);
    }

    private static ListItem item(String stage) {
        return _find(_get(StageBar.class), ListItem.class).stream()
                .filter(item -> item.getElement().getTextRecursively().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private static void press(String words) {
        List<Button> buttons = _find(Button.class, spec -> spec.withText(words));
        _click(buttons.get(buttons.size() - 1));
    }

    private static void pressIcon(String heard) {
        _click(_find(Button.class).stream()
                .filter(button -> heard.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());
    }

    private static void awaitText(String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(_get(Article.class).getElement().getTextRecursively()).contains(words);
        });
    }
}
