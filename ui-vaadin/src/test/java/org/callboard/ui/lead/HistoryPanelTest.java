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

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.callboard.access.Role;
import org.callboard.audit.FieldChange;
import org.callboard.audit.FieldHistory;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Subject;
import org.callboard.lead.Grade;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.ui.record.HistoryPanel;
import org.callboard.ui.record.RecordTabs;
import org.callboard.ui.testing.FakeLeads;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;

class HistoryPanelTest extends Pages {

    private static final Subject ANN = Subject.lead(FakeLeads.id("Ann"));
    private static final FieldChange BY_REP =
            new FieldChange(7, Fakes.NOW, "company", "Chanay Group", "Chanay", Cause.person("rep2"), "c-1");
    private static final FieldChange BY_STEP = new FieldChange(
            5, Fakes.NOW, "owner", null, "rep1", Cause.step("lead-handling", "Task_AssignLead", "i-1", 3), "c-1");

    @Override
    protected void prepare() {
        bean(FakeLeads.class).add("Ann", "Chanay", Grade.HOT, "rep1");
        when(history().of(any(), any(), any(), anyInt()))
                .thenReturn(new FieldHistory.Slice(List.of(BY_REP, BY_STEP), null));
    }

    @Test
    void isReadWhenSomebodyLooksAtIt() {
        openAnn();
        verify(history(), never()).of(any(), any(), any(), anyInt());

        openHistory();

        assertThat(text())
                .containsSubsequence("Company", "Chanay Group", "→", "Chanay", "by rep2")
                .containsSubsequence("Owner", "rep1", "by process step Assign lead, release 3");
    }

    @Test
    void asksForOneFieldAlone() {
        openAnn();
        openHistory();
        when(history().of(any(), eq("company"), any(), anyInt()))
                .thenReturn(new FieldHistory.Slice(List.of(BY_REP), null));

        choose("company");

        assertThat(text()).contains("Chanay Group").doesNotContain("Assign lead");
    }

    @Test
    void bringsBackAnOldValueOntoWhatThePersonSees() {
        openAnn();
        openHistory();

        _click(_find(Button.class, spec -> spec.withText("Restore")).get(0));

        verify(history()).restore(ANN, 7, "company", 1);
    }

    @Test
    void bringsBackWhatAFieldThatAnAdminAddedSaid() {
        bean(FakeLeads.class).customFields.add(Field.of("custom.region", "Region", FieldType.CHOICE, null));
        when(history().of(any(), any(), any(), anyInt()))
                .thenReturn(new FieldHistory.Slice(
                        List.of(new FieldChange(
                                9, Fakes.NOW, "custom.region", "West", "East", Cause.person("rep2"), "c-1")),
                        null));
        openAnn();
        openHistory();
        assertThat(text()).containsSubsequence("Region", "West", "→", "East");

        _click(_get(Button.class, spec -> spec.withText("Restore")));

        verify(history()).restore(ANN, 9, "custom.region", 1);
    }

    @Test
    void keepsTheChosenFieldWhenAValueCameBack() {
        when(history().of(any(), eq("company"), any(), anyInt()))
                .thenReturn(new FieldHistory.Slice(List.of(BY_REP), null));
        openAnn();
        openHistory();
        choose("company");

        _click(_get(Button.class, spec -> spec.withText("Restore")));

        assertThat(text()).contains("Chanay Group").doesNotContain("Assign lead");
        assertThat(_get(_get(HistoryPanel.class), Select.class).getValue()).isEqualTo("company");
    }

    @Test
    void saysWhyAValueDoesNotComeBack() {
        when(history().restore(any(), eq(7L), any(), eq(1L)))
                .thenThrow(new Conflict("Somebody else changed this lead in the meantime."));
        openAnn();
        openHistory();

        _click(_find(Button.class, spec -> spec.withText("Restore")).get(0));

        assertThat(_get(Notification.class).getElement().getTextRecursively()).contains("Somebody else changed");
    }

    @Test
    void offersNothingToRestoreToWhoMayOnlyRead() {
        logIn(Fakes.viewer("analyst1", Role.ANALYST));
        openAnn();
        openHistory();

        assertThat(_find(Button.class, spec -> spec.withText("Restore"))).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void choose(String field) {
        _setValue((Select<String>) _get(_get(HistoryPanel.class), Select.class), field);
    }

    private static void openAnn() {
        UI.getCurrent().navigate("leads/" + ANN.id());
    }

    private static void openHistory() {
        _get(RecordTabs.class).open(RecordTabs.HISTORY);
    }

    private FieldHistory history() {
        return bean(FieldHistory.class);
    }

    private static String text() {
        return String.join(
                " ",
                _get(HistoryPanel.class)
                        .getElement()
                        .getTextRecursively()
                        .lines()
                        .toList());
    }
}
