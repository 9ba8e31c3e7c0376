package org.callboard.ui.record;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.audit.FieldChange;
import org.callboard.audit.FieldHistory;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineEntry;
import org.callboard.audit.TimelineFilter;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Subject;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.records.Merges;
import org.callboard.ui.testing.FakeRecords;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;

class RecordPageTest extends Pages {

    private static final UUID ACME = FakeRecords.id("Acme");

    @Override
    protected void prepare() {
        records().add("company", "Mother", "industry", "Steel");
        records().add("company", "Acme", "industry", "Tools", "size", new BigDecimal(120), "owner", "rep1");
    }

    @Test
    void showsWhatIsKnownAndUnfoldsTheRest() {
        open();

        assertThat(text(fields())).contains("Industry", "Tools", "Employees", "120");
        assertThat(fields().row("description").isVisible()).isFalse();

        press("Show 3 empty fields");

        assertThat(fields().row("description").isVisible()).isTrue();
    }

    @Test
    void showsAFieldThatAnAdminHasJustAdded() {
        records().addField("company", Field.of("custom.region", "Region", FieldType.TEXT, null));
        open();

        assertThat(text(fields())).contains("Region");
    }

    @Test
    void keepsAChangedField() {
        open();
        type("industry", "Machines");

        assertThat(records().get("company", ACME).text("industry")).isEqualTo("Machines");
        assertThat(text(fields().row("industry"))).contains("Machines");
    }

    @Test
    void marksAValueThatIsRefusedAndKeepsItTyped() {
        open();
        type("industry", "?");

        FieldEditor editor = fields().row("industry").editor();
        assertThat(editor.value()).isEqualTo("?");
        assertThat(((HasValidation) editor.component()).getErrorMessage()).isEqualTo("That is none.");
    }

    @Test
    void letsOneChooseFieldByFieldWhenAColleagueWasFaster() {
        open();
        fields().row("industry").edit();
        records().colleagueSets("Acme", "industry", "Toys");
        type("industry", "Machines");

        assertThat(_get(RadioButtonGroup.class).getLabel()).isEqualTo("Industry");
        choose("YOURS");
        press("Keep these values");

        assertThat(records().get("company", ACME).text("industry")).isEqualTo("Machines");
    }

    @Test
    void leavesTheColleaguesValueWhenThatIsChosen() {
        open();
        fields().row("industry").edit();
        records().colleagueSets("Acme", "industry", "Toys");
        type("industry", "Machines");
        press("Keep these values");

        assertThat(text(fields().row("industry"))).contains("Toys");
        assertThat(fields().row("industry").editor()).isNull();
    }

    @Test
    void offersNoChangesToWhoMayOnlyRead() {
        logIn(Fakes.viewer("analyst1", Role.ANALYST));
        open();
        fields().row("industry").edit();

        assertThat(fields().row("industry").editor()).isNull();
        assertThat(_find(Button.class, spec -> spec.withClasses("pencil"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Merge"))).isEmpty();
    }

    @Test
    void readsTheTimelineAfterThePageStands() {
        when(bean(Timeline.class).of(any(), any(), any(), anyInt()))
                .thenReturn(new Timeline.Slice(
                        List.of(new TimelineEntry(
                                3,
                                Fakes.NOW,
                                "company.changed",
                                "Changed",
                                Cause.person("rep2"),
                                Map.of("industry", Map.of("from", "Steel", "to", "Tools")),
                                "c-1")),
                        null));
        open();

        awaitText("Steel → Tools");
        verify(bean(Timeline.class)).of(new Subject("company", ACME), TimelineFilter.everything(), null, 20);
    }

    @Test
    void keepsThePageWhenTheTimelineIsAway() {
        when(bean(Timeline.class).of(any(), any(), any(), anyInt())).thenThrow(new IllegalStateException("away"));
        open();

        awaitText("Not available since");
        assertThat(text(fields())).contains("Tools");
    }

    @Test
    void linksAnOpenTaskToMyWork() {
        worklist().add("t1", "Acme", "HOT", "rep1", Fakes.NOW.plusSeconds(60));
        open();

        awaitHtml("href=\"tasks/t1\"");
    }

    @Test
    void restoresAnOldValue() {
        when(bean(FieldHistory.class).of(any(), any(), any(), anyInt()))
                .thenReturn(new FieldHistory.Slice(
                        List.of(new FieldChange(
                                7, Fakes.NOW, "industry", "Steel", "Tools", Cause.person("rep2"), "c-1")),
                        null));
        open();
        _get(RecordTabs.class).open(RecordTabs.HISTORY);

        assertThat(text(_get(HistoryPanel.class))).containsSubsequence("Industry", "Steel", "→", "Tools");
        press("Restore");

        verify(bean(FieldHistory.class)).restore(new Subject("company", ACME), 7, "industry", 1);
    }

    @Test
    void leadsFromAMergedRecordToTheOneThatStays() {
        records().mergedInto("Old Acme", "Acme");
        UI.getCurrent().navigate("companies/" + FakeRecords.id("Old Acme"));

        assertThat(text(_get(RecordHead.class))).contains("Acme", "The record you opened was merged into Acme.");
    }

    @Test
    void takesAPastMergeBack() {
        UUID merge = UUID.randomUUID();
        Merges merges = bean(Merges.class);
        when(merges.of("company", ACME))
                .thenReturn(List.of(new Merges.Merge(
                        merge, "company", ACME, Map.of(UUID.randomUUID(), "Acme Ltd"), "rep2", Fakes.NOW, null, null)));
        when(merges.undo(merge)).thenReturn(new Merges.Undone(merge, List.of()));
        open();
        awaitText("Acme Ltd");

        press("Undo");

        verify(merges).undo(merge);
    }

    @Test
    void saysSoWhenThereIsNoSuchRecord() {
        UI.getCurrent().navigate("companies/" + UUID.randomUUID());

        assertThat(_find(RecordPage.class)).isEmpty();
    }

    private FakeRecords records() {
        return bean(FakeRecords.class);
    }

    private static void open() {
        UI.getCurrent().navigate("companies/" + ACME);
    }

    private static FieldsPanel fields() {
        return _get(FieldsPanel.class);
    }

    @SuppressWarnings("unchecked")
    private static void type(String field, Object value) {
        FieldRow row = fields().row(field);
        row.edit();
        ((AbstractField<?, Object>) row.editor().component()).setValue(value);
        row.save();
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

    private static void awaitText(String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(text(_get(RecordPage.class))).contains(words);
        });
    }

    private static void awaitHtml(String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(_get(RecordPage.class).getElement().getOuterHTML()).contains(words);
        });
    }

    private static String text(Component component) {
        return String.join(
                " ", component.getElement().getTextRecursively().lines().toList());
    }
}
