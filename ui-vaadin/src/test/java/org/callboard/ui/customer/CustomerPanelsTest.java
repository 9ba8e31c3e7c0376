package org.callboard.ui.customer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.customer.Conversions;
import org.callboard.customer.Duplicates;
import org.callboard.customer.Hierarchy;
import org.callboard.customer.Link;
import org.callboard.customer.LinkDraft;
import org.callboard.customer.Links;
import org.callboard.customer.consent.Consents;
import org.callboard.customer.consent.Consents.Channel;
import org.callboard.customer.consent.Consents.Purpose;
import org.callboard.customer.consent.Consents.Said;
import org.callboard.customer.consent.Consents.Standing;
import org.callboard.customer.consent.Consents.State;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Page;
import org.callboard.kernel.Subject;
import org.callboard.lead.Grade;
import org.callboard.matching.Verdict;
import org.callboard.records.Merges;
import org.callboard.records.RecordView;
import org.callboard.ui.record.MergeDialog;
import org.callboard.ui.testing.FakeLeads;
import org.callboard.ui.testing.FakeRecords;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;

class CustomerPanelsTest extends Pages {

    private static final UUID ACME = FakeRecords.id("Acme");
    private static final UUID TOYS = FakeRecords.id("Toys");
    private static final UUID ANN = FakeRecords.id("Chemel");
    private static final Link ANN_AT_ACME = new Link(ANN, "Ann Chemel", "CFO", ACME, "Acme", "buyer", true, null, null);

    @Override
    protected void prepare() {
        bean(FakeRecords.class).add("company", "Acme");
        bean(FakeRecords.class).add("company", "Toys");
        bean(FakeRecords.class).add("person", "Chemel", "firstName", "Ann");
        when(bean(Links.class).peopleOf(any(), any())).thenReturn(new Page<>(List.of(), 0, 10, 0));
        when(bean(Links.class).hierarchyOf(any())).thenReturn(new Hierarchy(ACME, List.of(), List.of(), true));
        when(bean(Consents.class).purposes()).thenReturn(List.of(new Purpose("marketing", "Marketing")));
    }

    @Test
    void showsThePeopleOfACompanyWithTheirRoles() {
        when(bean(Links.class).peopleOf(eq(ACME), any())).thenReturn(new Page<>(List.of(ANN_AT_ACME), 0, 10, 1));
        openCompany();

        awaitText("Ann Chemel");
        assertThat(text()).contains("CFO · buyer", "Main");
        assertThat(html()).contains("href=\"people/" + ANN + "\"");
    }

    @Test
    void linksAPersonToACompany() {
        openPerson();
        awaitText("Add company");
        press("Add company");
        combo().setValue(bean(FakeRecords.class).get("company", TOYS));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Role")), "buyer");
        press("Save");

        verify(bean(Links.class)).put(ANN, TOYS, new LinkDraft("buyer", false, null, null));
    }

    @Test
    void saysWhichPartOfALinkIsWrong() {
        when(bean(Links.class).put(any(), any(), any())).thenThrow(new BadInput("role", "Too long."));
        openPerson();
        awaitText("Add company");
        press("Add company");
        combo().setValue(bean(FakeRecords.class).get("company", TOYS));
        press("Save");

        assertThat(_get(TextField.class, spec -> spec.withLabel("Role")).getErrorMessage())
                .isEqualTo("Too long.");
    }

    @Test
    void removesALinkAndBringsItBack() {
        when(bean(Links.class).companiesOf(ANN)).thenReturn(List.of(ANN_AT_ACME));
        openPerson();
        awaitText("Acme");

        pressIcon("Remove the link to Acme");
        verify(bean(Links.class)).remove(ANN, ACME);

        press("Undo");
        verify(bean(Links.class)).put(ANN, ACME, new LinkDraft("buyer", true, null, null));
    }

    @Test
    void drawsTheCompaniesAboveAndBelow() {
        UUID holding = UUID.randomUUID();
        when(bean(Links.class).hierarchyOf(ACME))
                .thenReturn(new Hierarchy(
                        ACME,
                        List.of(new Hierarchy.Node(holding, null, "Holding", 1)),
                        List.of(new Hierarchy.Node(TOYS, ACME, "Toys", 1)),
                        true));
        openCompany();

        awaitText("Holding");
        assertThat(html()).containsSubsequence("Holding", "aria-current=\"page\"", "href=\"companies/" + TOYS + "\"");
    }

    @Test
    void remembersThatTwoAreNotTheSame() {
        lookalike();
        openCompany();
        awaitText("Toys");
        assertThat(text()).contains("same phone", "Maybe, 81");

        press("Not the same");
        verify(bean(Duplicates.class)).notTheSame("company", ACME, TOYS);

        press("Undo");
        verify(bean(Duplicates.class)).maybeTheSame("company", ACME, TOYS);
    }

    @Test
    void comparesALookalikeBeforeItIsMerged() {
        lookalike();
        when(bean(Merges.class).preview("company", ACME, List.of(TOYS)))
                .thenReturn(new Merges.Preview(
                        "company",
                        ACME,
                        List.of(side(ACME, "Acme"), side(TOYS, "Toys")),
                        List.of(),
                        java.util.Map.of()));
        openCompany();
        awaitText("same phone");

        _click(_find(Button.class, spec -> spec.withText("Merge")).get(1));

        assertThat(_get(MergeDialog.class).isOpened()).isTrue();
    }

    @Test
    void offersNoActsToWhoMayOnlyRead() {
        logIn(Fakes.viewer("analyst1", Role.ANALYST));
        lookalike();
        openCompany();
        awaitText("same phone");

        assertThat(text()).doesNotContain("Not the same", "Add person");
    }

    @Test
    void showsWhatSomebodyAllowsWithItsSource() {
        Said said = new Said(
                UUID.randomUUID(),
                Channel.EMAIL,
                "marketing",
                State.GIVEN,
                null,
                "web form",
                "Yes, write to me.",
                null,
                null,
                Fakes.NOW,
                Fakes.NOW,
                "rep1");
        when(bean(Consents.class).of(new Subject("person", ANN)))
                .thenReturn(List.of(
                        new Standing(Channel.EMAIL, "marketing", State.GIVEN, said),
                        new Standing(Channel.PHONE, "marketing", State.UNKNOWN, null)));
        openPerson();

        awaitText("Given");
        assertThat(text()).contains("Marketing", "E-mail", "web form", "Yes, write to me.");
    }

    @Test
    void keepsAWithdrawal() {
        openPerson();
        awaitText("Nothing was said yet");
        press("Withdraw");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Where it was said")), "phone call");
        press("Save");

        verify(bean(Consents.class))
                .record(
                        new Subject("person", ANN),
                        new Consents.Draft(
                                Channel.EMAIL, "marketing", State.WITHDRAWN, "phone call", null, null, null, null));
    }

    @Test
    void leadsFromALeadToTheCustomerItBecame() {
        bean(FakeLeads.class).add("Lea", "Acme", Grade.HOT, "rep1");
        UUID lead = FakeLeads.id("Lea");
        when(bean(Conversions.class).ofLead(lead))
                .thenReturn(Optional.of(new Conversions.Conversion(
                        lead,
                        ACME,
                        "Acme",
                        Conversions.How.LINKED,
                        ANN,
                        "Ann Chemel",
                        Conversions.How.NEW,
                        Fakes.NOW,
                        "rep1")));
        UI.getCurrent().navigate("leads/" + lead);

        awaitText("Ann Chemel");
        assertThat(html()).contains("href=\"companies/" + ACME + "\"", "href=\"people/" + ANN + "\"");
        assertThat(text()).contains("was known", "new");
    }

    private void lookalike() {
        when(bean(Duplicates.class).of("company", ACME))
                .thenReturn(List.of(new Duplicates.Candidate(TOYS, "Toys", 0.81, Verdict.ASK, List.of("same phone"))));
    }

    private static Merges.Side side(UUID id, String title) {
        return new Merges.Side(id, title, null, Fakes.NOW, Fakes.NOW, true, 1);
    }

    private static void openCompany() {
        UI.getCurrent().navigate("companies/" + ACME);
    }

    private static void openPerson() {
        UI.getCurrent().navigate("people/" + ANN);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<RecordView> combo() {
        return _get(ComboBox.class, spec -> spec.withLabel("Company"));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static void pressIcon(String words) {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> words.equals(button.getAriaLabel().orElse("")))));
    }

    private static void awaitText(String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(text()).contains(words);
        });
    }

    private static String text() {
        return String.join(
                " ",
                _get(Article.class).getElement().getTextRecursively().lines().toList());
    }

    private static String html() {
        return _get(Article.class).getElement().getOuterHTML();
    }
}
