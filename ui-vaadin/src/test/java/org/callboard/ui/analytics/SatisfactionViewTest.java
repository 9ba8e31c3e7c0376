package org.callboard.ui.analytics;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.kernel.Subject;
import org.callboard.knowledge.Inquiries;
import org.callboard.survey.SurveyKind;
import org.callboard.survey.Surveys;
import org.callboard.survey.Surveys.Figure;
import org.callboard.survey.Surveys.Said;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;

class SatisfactionViewTest extends Pages {

    private static final UUID TICKET = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    private Surveys surveys;

    @Override
    protected void prepare() {
        logIn(Fakes.viewer("supervisor1", Role.SUPPORT_MANAGER));
        surveys = bean(Surveys.class);
        Map<String, Figure> groups = new LinkedHashMap<>();
        groups.put("agent1", new Figure(6, 4, 3, 1, new BigDecimal("4.25"), new BigDecimal("75.0")));
        groups.put("", new Figure(1, 0, 0, 0, null, null));
        when(surveys.figures(any()))
                .thenReturn(new Surveys.Figures(
                        new Figure(7, 4, 3, 1, new BigDecimal("4.25"), new BigDecimal("75.0")), groups));
        when(surveys.list(any(), any(), any(), anyInt()))
                .thenReturn(new Surveys.Slice(
                        List.of(new Said(
                                UUID.randomUUID(),
                                SurveyKind.CSAT,
                                new Subject("ticket", TICKET),
                                "T-7 Fire",
                                "agent1",
                                "support",
                                null,
                                2,
                                "Too slow",
                                AT,
                                AT)),
                        null));
        when(bean(Inquiries.class).count(any(), any())).thenReturn(new Inquiries.Deflection(20, 15, 9, 4, 6));
        when(bean(Inquiries.class).list(any(), any(), any(), any(), anyInt()))
                .thenReturn(new Inquiries.Slice(
                        List.of(new Inquiries.Asked(
                                UUID.randomUUID(), "portal", "en", "How to reset?", 2, TICKET, "Resetting", false, AT)),
                        null));
    }

    @Test
    void asksWhatTheLinkSays() {
        open("kind=nps&from=2026-11-01&to=2026-11-30&by=team");

        verify(surveys, atLeastOnce())
                .figures(argThat(query -> query.kind() == SurveyKind.NPS
                        && query.by().equals("team")
                        && query.from().isBefore(query.to())));
    }

    @Test
    void passesOverNonsenseInALink() {
        open("kind=joy&from=yesterday&by=shoe-size");

        verify(surveys, atLeastOnce())
                .figures(argThat(
                        query -> query.kind() == SurveyKind.CSAT && query.by().equals("agent")));
    }

    @Test
    void everyNumberOpensTheTicketsBehindIt() {
        open("by=agent");
        open(0, "BAD", "1, agent1: Unhappy");

        verify(surveys)
                .list(
                        argThat(query -> "agent1".equals(query.agent()) && query.team() == null),
                        eq(Surveys.Which.BAD),
                        any(),
                        anyInt());
        SaidDialog dialog = _get(SaidDialog.class);
        assertThat(_getFormattedRow(_get(dialog, Grid.class), 0).toString()).contains("T-7 Fire", "2", "Too slow");
    }

    @Test
    void whoseTicketWasNobodysAreFoundToo() {
        open("by=agent");
        open(1, "ASKED", "1, Not said: Asked");

        verify(surveys).list(argThat(query -> "".equals(query.agent())), eq(Surveys.Which.ASKED), any(), anyInt());
    }

    @Test
    void saysHowManyDidNotHaveToWriteAndWhatTheyAsked() {
        open("");
        assertThat(_get(DeflectionPart.class).getElement().getTextRecursively())
                .containsSubsequence("20", "Asked", "15", "Shown an article", "6", "Helped without writing");
        press("6, Helped without writing");

        verify(bean(Inquiries.class)).list(eq(Inquiries.Which.DEFLECTED), any(), any(), any(), anyInt());
        assertThat(_getFormattedRow(_get(_get(QuestionsDialog.class), Grid.class), 0)
                        .toString())
                .contains("How to reset?", "Portal", "Resetting", "Did not write");
    }

    @Test
    void isForManagers() {
        AccessAnnotationChecker checker = new AccessAnnotationChecker();
        assertThat(checker.hasAccess(SatisfactionView.class, () -> "x", Role.SUPPORT_AGENT::equals))
                .isFalse();
        assertThat(checker.hasAccess(SatisfactionView.class, () -> "x", Role.CUSTOMER::equals))
                .isFalse();
        assertThat(checker.hasAccess(SatisfactionView.class, () -> "x", Role.ANALYST::equals))
                .isTrue();
    }

    private static void open(String query) {
        UI.getCurrent().navigate("satisfaction", QueryParameters.fromString(query));
    }

    private static void open(int row, String column, String name) {
        Grid<?> grid = _get(_get(SatisfactionTable.class), Grid.class);
        OpenButton figure = (OpenButton) _getCellComponent(grid, row, column);
        assertThat(figure.getAriaLabel()).contains(name);
        _click(figure);
    }

    private static void press(String name) {
        _click(_find(OpenButton.class).stream()
                .filter(button -> button.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow());
    }
}
