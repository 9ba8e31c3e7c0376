package org.callboard.ui.analytics;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.analytics.By;
import org.callboard.analytics.Changes;
import org.callboard.analytics.Forecast;
import org.callboard.analytics.ForecastQuery;
import org.callboard.analytics.Forecasts;
import org.callboard.analytics.ListedDeal;
import org.callboard.analytics.Measure;
import org.callboard.analytics.PipelineChanges;
import org.callboard.analytics.Quotas;
import org.callboard.kernel.Page;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.widgets.Chart;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ForecastViewTest extends Pages {

    private static final UUID DEAL = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    @Override
    protected void prepare() {
        when(bean(Forecasts.class).of(any()))
                .thenReturn(new Forecast(
                        List.of(
                                line("2026-12", "EUR", "1000"),
                                line("overdue", "EUR", "70"),
                                line("2026-12", "USD", "5")),
                        Map.of(),
                        Fakes.NOW,
                        new Forecast.Exchange(
                                "EUR",
                                List.of(new Forecast.Rate("USD", new BigDecimal("1.0875"), LocalDate.of(2026, 1, 1))),
                                List.of("CHF"))));
        when(bean(Forecasts.class).deals(any(), any(), any(), any(), anyBoolean(), any()))
                .thenReturn(new Page<>(List.of(deal()), 0, 50, 1));
        when(bean(PipelineChanges.class).nights(400)).thenReturn(List.of(LocalDate.of(2026, 11, 1)));
        when(bean(PipelineChanges.class).of(any()))
                .thenReturn(new Changes(
                        LocalDate.of(2026, 11, 1),
                        Fakes.NOW,
                        null,
                        List.of(new Changes.Flow(
                                Changes.Begin.OPEN,
                                Changes.End.WON,
                                "EUR",
                                2,
                                new BigDecimal("10"),
                                new BigDecimal("10")))));
    }

    private static Forecast.Line line(String bucket, String currency, String amount) {
        BigDecimal sum = new BigDecimal(amount);
        BigDecimal none = BigDecimal.ZERO;
        return new Forecast.Line(bucket, "", currency, 3, sum, sum, none, none, none, 0, none, null);
    }

    private static ListedDeal deal() {
        return new ListedDeal(
                DEAL,
                "Bridge",
                "deal-stages",
                "Proposal",
                "OPEN",
                "rep1",
                new BigDecimal("1000"),
                "EUR",
                new BigDecimal("40"),
                LocalDate.of(2026, 12, 1),
                null,
                null,
                new BigDecimal("60"));
    }

    private ForecastQuery asked() {
        ArgumentCaptor<ForecastQuery> query = ArgumentCaptor.forClass(ForecastQuery.class);
        verify(bean(Forecasts.class), org.mockito.Mockito.atLeastOnce()).of(query.capture());
        return query.getValue();
    }

    @Test
    void showsWhatTheLinkAsksFor() {
        UI.getCurrent().navigate("forecast", QueryParameters.fromString("from=2027-01&months=12&by=owner&owner=me"));

        assertThat(asked().from()).isEqualTo(YearMonth.of(2027, 1));
        assertThat(asked().to()).isEqualTo(YearMonth.of(2027, 12));
        assertThat(asked().by()).isEqualTo(By.OWNER);
        assertThat(asked().filter().criteria().get(0).values()).containsExactly("rep1");
    }

    @Test
    void passesOverNonsenseInALink() {
        UI.getCurrent().navigate("forecast", QueryParameters.fromString("from=soon&months=-1&by=colour"));

        assertThat(asked().from()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(asked().by()).isEqualTo(By.NOTHING);
    }

    @Test
    void listsTheDealsBehindEveryCount() {
        UI.getCurrent().navigate("forecast");

        Grid<?> table = _get(_get(ForecastTable.class), Grid.class);
        _click((OpenButton) GridKt._getCellComponent(table, 0, "open"));

        assertThat(_get(DealsDialog.class).getHeaderTitle()).contains("Overdue");
        Grid<?> deals = _get(_get(DealsDialog.class), Grid.class);
        assertThat(GridKt._size(deals)).isEqualTo(1);
        Anchor link = (Anchor) GridKt._getCellComponent(deals, 0, "title");
        assertThat(link.getHref()).isEqualTo("deals/" + DEAL);
    }

    @Test
    void opensTheDealsOfABar() {
        UI.getCurrent().navigate("forecast");

        _find(Chart.class).get(0).open("pipeline|2026-12");

        verify(bean(Forecasts.class), org.mockito.Mockito.atLeastOnce())
                .deals(any(), eq("2026-12"), eq(null), eq("EUR"), eq(false), any());
        assertThat(_find(DealsDialog.class)).hasSize(1);
    }

    @Test
    void opensNothingForAMarkThatNobodyDrew() {
        UI.getCurrent().navigate("forecast");

        _find(Chart.class).get(0).open("drop table");

        assertThat(_find(DealsDialog.class)).isEmpty();
    }

    @Test
    void letsOnlyThoseWhoMaySetQuotas() {
        UI.getCurrent().navigate("forecast");
        assertThat(_find(Button.class, spec -> spec.withText("Set quota"))).isEmpty();

        when(bean(Quotas.class).maySet()).thenReturn(true);
        UI.getCurrent().navigate("tasks");
        UI.getCurrent().navigate("forecast");
        assertThat(_find(Button.class, spec -> spec.withText("Set quota"))).hasSize(1);
    }

    @Test
    void addsUpAllInOneCurrencyWhenAsked() {
        UI.getCurrent().navigate("forecast", QueryParameters.fromString("one=yes&counted=mrr"));

        assertThat(asked().inOne()).isTrue();
        assertThat(asked().measure()).isEqualTo(Measure.MRR);
        assertThat(_get(ExchangeNote.class).getText()).contains("1.0875 USD").contains("CHF");
    }

    @Test
    void offersOneCurrencyWhereThereAreSeveral() {
        UI.getCurrent().navigate("forecast");

        _get(Checkbox.class, spec -> spec.withLabel("All in one currency")).setValue(true);

        assertThat(asked().inOne()).isTrue();
    }
}
