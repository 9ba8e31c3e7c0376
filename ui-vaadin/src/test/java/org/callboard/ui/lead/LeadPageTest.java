package org.callboard.ui.lead;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineEntry;
import org.callboard.audit.TimelineFilter;
import org.callboard.decision.DecisionRecord;
import org.callboard.decision.Decisions;
import org.callboard.decision.NearMiss;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Subject;
import org.callboard.lead.Grade;
import org.callboard.lead.LeadDirectory.DuplicateCandidate;
import org.callboard.lead.LeadView;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.records.Merges;
import org.callboard.scoring.Scores;
import org.callboard.ui.record.ConflictDialog;
import org.callboard.ui.record.MergeDialog;
import org.callboard.ui.record.TimelinePanel;
import org.callboard.ui.testing.FakeLeads;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.text.Times;
import org.junit.jupiter.api.Test;

class LeadPageTest extends Pages {

    private static final UUID ANN = FakeLeads.id("Ann");
    private static final UUID BOB = FakeLeads.id("Bob");
    private static final Person ROMY =
            new Person("rep2", "Romy Rep", null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, true, true);
    private static final UUID JUDGED = FakeLeads.id("a judgement");

    @Override
    protected void prepare() {
        leads().add("Ann", "Chanay", Grade.HOT, "rep1");
        leads().add("Bob", "Chemel", Grade.WARM, null);
    }

    @Test
    void keepsAChangedFact() {
        open("Ann");
        type(Fact.COMPANY, "Chanay Ltd");

        assertThat(leads().get(ANN).company()).isEqualTo("Chanay Ltd");
        assertThat(text(company())).contains("Chanay Ltd");
    }

    @Test
    void keepsWhatOneSaysInAFieldThatAnAdminAdded() {
        leads().customFields.add(Field.of("custom.region", "Region", FieldType.TEXT, null));
        leads().say("Ann", Map.of("region", "West"));
        open("Ann");
        FactRow region = _get(FactsPanel.class).row("custom.region");
        assertThat(text(region)).contains("Region").contains("West");

        type("custom.region", "East");

        assertThat(leads().get(ANN).custom()).containsEntry("region", "East");
        assertThat(text(region)).contains("East");
    }

    @Test
    void marksAValueThatIsRefusedAndKeepsItTyped() {
        open("Ann");
        type(Fact.COMPANY, "?");

        assertThat(company().editor().value()).isEqualTo("?");
        assertThat(((HasValidation) company().editor().component()).getErrorMessage())
                .isEqualTo("That is no company.");
    }

    @Test
    void letsOneChooseFieldByFieldWhenAColleagueWasFaster() {
        open("Ann");
        company().edit();
        leads().colleagueNames("Ann", "Chanay Group");
        type(Fact.COMPANY, "Chanay Ltd");

        assertThat(leads().get(ANN).company()).isEqualTo("Chanay Group");
        assertThat(_get(ConflictDialog.class).isOpened()).isTrue();

        choose("YOURS");
        press("Keep these values");

        assertThat(leads().get(ANN).company()).isEqualTo("Chanay Ltd");
    }

    @Test
    void letsOneChooseAlsoInAFieldThatAnAdminAdded() {
        leads().customFields.add(Field.of("custom.region", "Region", FieldType.TEXT, null));
        leads().say("Ann", Map.of("region", "West"));
        open("Ann");
        _get(FactsPanel.class).row("custom.region").edit();
        leads().colleagueSays("Ann", Map.of("region", "North"));
        type("custom.region", "East");

        assertThat(leads().get(ANN).custom()).containsEntry("region", "North");
        assertThat(_get(RadioButtonGroup.class).getLabel()).isEqualTo("Region");
        assertThat(text(_get(ConflictDialog.class))).contains("East", "North");
        choose("YOURS");
        press("Keep these values");

        assertThat(leads().get(ANN).custom()).containsEntry("region", "East");
    }

    @Test
    void comparesALookalikeBeforeItIsMerged() {
        leads().duplicates.put(ANN, List.of(new DuplicateCandidate(leads().get(BOB), List.of("Same e-mail address"))));
        when(bean(Merges.class).preview("lead", ANN, List.of(BOB)))
                .thenReturn(new Merges.Preview("lead", ANN, List.of(side(ANN), side(BOB)), List.of(), Map.of()));
        open("Ann");

        _click(_find(Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").contains("Bob")
                        && button.getText().equals("Merge"))
                .findFirst()
                .orElseThrow());

        assertThat(_get(MergeDialog.class).isOpened()).isTrue();
    }

    private Merges.Side side(UUID id) {
        LeadView lead = leads().get(id);
        return new Merges.Side(id, lead.title(), lead.owner(), Fakes.NOW, Fakes.NOW, true, 1);
    }

    @Test
    void leavesTheColleaguesValueWhenThatIsChosen() {
        open("Ann");
        company().edit();
        leads().colleagueNames("Ann", "Chanay Group");
        type(Fact.COMPANY, "Chanay Ltd");
        press("Keep these values");

        assertThat(leads().get(ANN).company()).isEqualTo("Chanay Group");
        assertThat(text(company())).contains("Chanay Group");
        assertThat(company().editor()).isNull();
    }

    @Test
    void losesNothingTypedWhenOneGoesOnEditing() {
        open("Ann");
        company().edit();
        leads().colleagueNames("Ann", "Chanay Group");
        type(Fact.COMPANY, "Chanay Ltd");
        press("Go on editing");

        assertThat(company().editor().value()).isEqualTo("Chanay Ltd");
    }

    @Test
    void measuresAConflictAgainstWhatStoodThereWhenTypingBegan() {
        open("Ann");
        company().edit();
        leads().colleagueNames("Ann", "Chanay Group");
        _get(LeadPage.class).reload();
        type(Fact.COMPANY, "Chanay Ltd");

        assertThat(_get(ConflictDialog.class).isOpened()).isTrue();
    }

    @Test
    void offersNoChangesToWhoMayOnlyRead() {
        logIn(Fakes.viewer("analyst1", Role.ANALYST));
        open("Ann");

        assertThat(_find(Button.class, spec -> spec.withClasses("pencil"))).isEmpty();
        assertThat(_get(Button.class, spec -> spec.withText("rep1")).isEnabled())
                .isFalse();
    }

    @Test
    void tellsANewOwnerByTheNameThatColleaguesKnow() {
        when(bean(People.class).find("rep2")).thenReturn(Optional.of(ROMY));
        when(bean(Timeline.class).of(any(), any(), any(), anyInt()))
                .thenReturn(new Timeline.Slice(
                        List.of(new TimelineEntry(
                                3,
                                Fakes.NOW,
                                "lead.assigned",
                                "Assigned to rep2",
                                Cause.person("rep2"),
                                Map.of("owner", Map.of("from", "rep1", "to", "rep2")),
                                "c-1")),
                        null));
        open("Ann");

        assertThat(text(_get(TimelinePanel.class))).contains("Assigned to Romy Rep", "by Romy Rep", "rep1 → Romy Rep");
    }

    @Test
    void showsOlderLinesOfTheTimelineOnDemand() {
        Timeline timeline = bean(Timeline.class);
        when(timeline.of(any(), any(), eq(null), anyInt()))
                .thenReturn(new Timeline.Slice(List.of(line(9, "Noted")), 9L));
        when(timeline.of(any(), any(), eq(9L), anyInt()))
                .thenReturn(new Timeline.Slice(List.of(line(1, "Captured")), null));
        open("Ann");

        assertThat(text(_get(TimelinePanel.class))).contains("Noted", "by rep2").doesNotContain("Captured");

        press("Show older");

        assertThat(text(_get(TimelinePanel.class))).containsSubsequence("Noted", "Captured");
        assertThat(_find(Button.class, spec -> spec.withText("Show older"))).isEmpty();
    }

    @Test
    void asksForTheLinesOfOnePersonAndSomeDays() {
        open("Ann");
        TimelinePanel panel = _get(TimelinePanel.class);

        personOf(panel).setValue(ROMY);
        _setValue(_get(panel, DatePicker.class, spec -> spec.withLabel("From")), LocalDate.of(2026, 11, 20));
        _setValue(_get(panel, DatePicker.class, spec -> spec.withLabel("To")), LocalDate.of(2026, 11, 21));

        verify(bean(Timeline.class))
                .of(
                        Subject.lead(ANN),
                        new TimelineFilter(Set.of(), "rep2", start(2026, 11, 20), start(2026, 11, 22)),
                        null,
                        20);
    }

    private Instant start(int year, int month, int day) {
        return LocalDate.of(year, month, day)
                .atStartOfDay(bean(Times.class).zone())
                .toInstant();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Person> personOf(TimelinePanel panel) {
        return _get(panel, ComboBox.class);
    }

    @Test
    void explainsTheScoreByGroupsAndCaps() {
        judged();
        open("Ann");

        assertThat(text(_get(ScoreCard.class)))
                .containsSubsequence("30", "release 2", "Fit", "+40, counts +30", "Big company", "+40");
    }

    @Test
    void namesTheRulesMissedByOneConditionOnlyWhenAsked() {
        judged();
        when(bean(Decisions.class).nearMisses(JUDGED))
                .thenReturn(List.of(new NearMiss(
                        "Title of a decider",
                        "jobTitle matches \"(?i).*\\bchief\\b.*\"",
                        List.of(Map.of("points", 15)))));
        open("Ann");
        verify(bean(Decisions.class), never()).nearMisses(any());

        _get(Details.class, spec -> spec.withClasses("misses")).setOpened(true);

        assertThat(text(_get(ScoreCard.class))).containsSubsequence("Title of a decider", "+15");
        Details why = _get(Details.class, spec -> spec.withClasses("why"));
        assertThat(why.isOpened()).isFalse();
        assertThat(why.getSummaryText()).isEqualTo("What was missing");
    }

    @Test
    void saysThatALeadWaitsForSomebodyToTakeIt() {
        open("Bob");

        assertThat(text(_get(StateBar.class))).contains("Waiting for somebody to take it");
    }

    @Test
    void showsWhatMayBeTheSameWithItsReasons() {
        leads().duplicates
                .put(ANN, List.of(new DuplicateCandidate(leads().get(FakeLeads.id("Bob")), List.of("same phone"))));
        open("Ann");

        assertThat(text(_get(LeadPage.class))).contains("Bob Doe, Chemel", "same phone");
    }

    @Test
    void remembersThatALookalikeIsNotTheSame() {
        leads().duplicates
                .put(ANN, List.of(new DuplicateCandidate(leads().get(FakeLeads.id("Bob")), List.of("same phone"))));
        open("Ann");

        press("Not the same");

        assertThat(leads().toldApart).containsExactly(List.of(ANN, FakeLeads.id("Bob")));
    }

    @Test
    void linksAnOpenTaskToMyWork() {
        worklist().add("t1", "Ann Doe", "HOT", "rep1", Fakes.NOW.plusSeconds(60));
        open("Ann");

        assertThat(_get(LeadPage.class).getElement().getOuterHTML()).contains("href=\"tasks/t1\"");
    }

    @Test
    void saysSoWhenThereIsNoSuchLead() {
        UI.getCurrent().navigate("leads/" + FakeLeads.id("nobody"));

        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveRouterTargetsChain()
                        .get(0)
                        .getClass()
                        .getSimpleName())
                .isEqualTo("GoneView");
        assertThat(_find(LeadPage.class)).isEmpty();
    }

    private void judged() {
        when(bean(Scores.class).history(ANN, 30))
                .thenReturn(List.of(new Scores.Score(
                        JUDGED,
                        30,
                        Grade.HOT,
                        2,
                        Fakes.NOW,
                        "demo-requested",
                        List.of(new Scores.Reason("Company size", "fit", 40, "Big company")))));
        DecisionRecord.Fired cap =
                new DecisionRecord.Fired("Cap", Map.of("type", "GroupCap", "group", "fit", "max", 30));
        when(bean(Decisions.class).find(JUDGED))
                .thenReturn(Optional.of(new DecisionRecord(
                        JUDGED, "lead/lead-scoring", 2, null, null, Fakes.NOW, List.of(), List.of(cap))));
    }

    private static TimelineEntry line(long key, String said) {
        return new TimelineEntry(key, Fakes.NOW, "lead.noted", said, Cause.person("rep2"), Map.of(), "c-1");
    }

    private FakeLeads leads() {
        return bean(FakeLeads.class);
    }

    private static void open(String name) {
        UI.getCurrent().navigate("leads/" + FakeLeads.id(name));
    }

    private static FactRow company() {
        return _get(FactsPanel.class).row("company");
    }

    private static void type(Fact fact, Object value) {
        type(fact.field(), value);
    }

    private static void type(String field, Object value) {
        FactRow row = _get(FactsPanel.class).row(field);
        row.edit();
        row.editor().show(value);
        _click(_get(
                row,
                Button.class,
                spec -> spec.withPredicate(
                        button -> "Save".equals(button.getAriaLabel().orElse("")))));
    }

    @SuppressWarnings("unchecked")
    private static void choose(String whose) {
        RadioButtonGroup<Enum<?>> group = _get(RadioButtonGroup.class);
        group.getListDataView()
                .getItems()
                .filter(item -> item.name().equals(whose))
                .forEach(group::setValue);
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static String text(Component component) {
        return String.join(
                " ", component.getElement().getTextRecursively().lines().toList());
    }
}
