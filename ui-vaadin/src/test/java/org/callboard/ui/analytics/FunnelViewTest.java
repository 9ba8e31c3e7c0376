package org.callboard.ui.analytics;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.callboard.analytics.By;
import org.callboard.analytics.Funnel;
import org.callboard.analytics.FunnelQuery;
import org.callboard.analytics.FunnelSlice;
import org.callboard.analytics.FunnelSlice.Bar;
import org.callboard.analytics.Funnels;
import org.callboard.kernel.Page;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.widgets.Chart;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class FunnelViewTest extends Pages {

    private static final Pipeline SALES = new Pipeline("deal-stages", "Sales pipeline", 1, 1, List.of());

    private static final Pipeline RENEWALS = new Pipeline("deal-renewals", "Renewals", 1, 1, List.of());

    @Override
    protected void prepare() {
        when(bean(Pipelines.class).newest()).thenReturn(List.of(RENEWALS, SALES));
        when(bean(Funnels.class).of(any()))
                .thenReturn(new Funnel(
                        List.of(step("Stage_Proposal", "Proposal", 4, 1, 2, 1), step("Stage_Won", "Won", 1, 0, 0, 0)),
                        List.of(new Funnel.Outcome(
                                "",
                                "EUR",
                                1,
                                2,
                                1,
                                new BigDecimal("0.3333"),
                                BigDecimal.TEN,
                                BigDecimal.ONE,
                                BigDecimal.ONE)),
                        new Funnel.Bottleneck(
                                "Stage_Proposal",
                                "Proposal",
                                2,
                                5,
                                9,
                                6,
                                List.of(new Funnel.Cause(By.OWNER, "rep2", 1, 14, 3))),
                        Map.of()));
        when(bean(Funnels.class).deals(any(), any(), any())).thenReturn(new Page<>(List.of(), 0, 50, 0));
    }

    private static Funnel.Step step(String id, String name, long reached, long on, long dropped, long staying) {
        return new Funnel.Step("", id, name, 1, reached, on, dropped, staying, new BigDecimal("0.25"), 3, 2.0, 7.5);
    }

    @Test
    void showsWhatTheLinkAsksFor() {
        UI.getCurrent()
                .navigate(
                        "funnel",
                        QueryParameters.fromString(
                                "pipeline=deal-stages&from=2026-01-01&to=2026-03-31&basis=closed&by=source"));

        ArgumentCaptor<FunnelQuery> query = ArgumentCaptor.forClass(FunnelQuery.class);
        verify(bean(Funnels.class), atLeastOnce()).of(query.capture());
        assertThat(query.getValue().days().from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(query.getValue().basis()).isEqualTo(FunnelQuery.Basis.CLOSED);
        assertThat(query.getValue().by()).isEqualTo(By.SOURCE);
    }

    @Test
    void opensOnTheUsualPipeline() {
        UI.getCurrent().navigate("funnel");

        ArgumentCaptor<FunnelQuery> query = ArgumentCaptor.forClass(FunnelQuery.class);
        verify(bean(Funnels.class), atLeastOnce()).of(query.capture());
        assertThat(query.getValue().pipeline()).isEqualTo("deal-stages");
    }

    @Test
    void saysWhereWaitingGrewMostAndForWhom() {
        UI.getCurrent().navigate("funnel");

        BottleneckNote note = _get(BottleneckNote.class);
        assertThat(_get(
                                note,
                                Span.class,
                                spec -> spec.withPredicate(
                                        span -> span.getText().contains("Proposal")))
                        .getText())
                .contains("9 d")
                .contains("2 d");
        _click(_find(note, OpenButton.class).get(1));

        verify(bean(Funnels.class), atLeastOnce())
                .deals(any(), eq(new FunnelSlice(Bar.WAITED, "Stage_Proposal", "rep2", null)), any());
    }

    @Test
    void opensTheDealsOfABar() {
        UI.getCurrent().navigate("funnel");

        _get(Chart.class).open("dropped|0");

        verify(bean(Funnels.class), atLeastOnce())
                .deals(any(), eq(new FunnelSlice(Bar.DROPPED, "Stage_Proposal", null, null)), any());
        assertThat(_find(DealsDialog.class)).hasSize(1);
    }

    @Test
    void countsThoseWhoWentOnAsThoseWhoReachedTheNextStage() {
        UI.getCurrent().navigate("funnel");

        _get(Chart.class).open("gone-on|0");

        verify(bean(Funnels.class), atLeastOnce())
                .deals(any(), eq(new FunnelSlice(Bar.REACHED, "Stage_Won", null, null)), any());
    }
}
