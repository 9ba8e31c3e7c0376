package org.callboard.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.PageRequest;
import org.callboard.records.RecordQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Forecasts of several currencies in one, and of what comes in every month. */
@SpringBootTest(classes = AnalyticsHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import({Sales.class, KnownElsewhere.class})
class OneCurrencyTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @Autowired
    Forecasts forecasts;

    @Autowired
    Quotas quotas;

    @Autowired
    People people;

    @Autowired
    Sales sales;

    @Autowired
    KnownElsewhere.Rates rates;

    @Autowired
    AnalyticsHouse.Calendar clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void empty() {
        jdbc.execute("truncate analytics.deal, analytics.quota, analytics.share cascade");
        rates.known.clear();
        clock.at("2026-03-10T09:00:00Z");
    }

    private static ForecastQuery inOne(YearMonth from) {
        return new ForecastQuery(from, APRIL, By.NOTHING, RecordQuery.all(), Measure.AMOUNT, true);
    }

    @Test
    void addsOpenDealsByTheRateOfTodayAndListsApartWhatHasNone() {
        rates.say("USD", "2026-01-01", "2");
        rates.say("USD", "2026-03-10", "1.25");
        rates.say("CHF", "2026-03-11", "1");
        sales.open("Bridge", "amount", Sales.sum("1000", "EUR"));
        sales.open("Tunnel", "amount", Sales.sum("500", "USD"));
        sales.open("Ferry", "amount", Sales.sum("70", "CHF"));

        Forecast forecast = sales.manager(() -> forecasts.of(inOne(APRIL)));

        assertThat(forecast.lines()).extracting(Forecast.Line::currency).containsExactly("CHF", "EUR");
        assertThat(forecast.lines().get(0).amount()).isEqualByComparingTo("70");
        assertThat(forecast.lines().get(1).amount()).isEqualByComparingTo("1400");
        assertThat(forecast.lines().get(1).weighted()).isEqualByComparingTo("140");
        assertThat(forecast.lines().get(1).open()).isEqualTo(2);
        assertThat(forecast.exchange().currency()).isEqualTo("EUR");
        assertThat(forecast.exchange().apart()).containsExactly("CHF");
        assertThat(forecast.exchange().rates())
                .singleElement()
                .satisfies(rate -> assertThat(rate.rate()).isEqualByComparingTo("1.25"));
    }

    @Test
    void countsWhatWasWonByTheRateOfItsDay() {
        rates.say("USD", "2026-03-05", "2");
        rates.say("USD", "2026-03-09", "1.25");
        won("Before any rate", "2026-03-04");
        won("Bridge", "2026-03-08");
        won("Tunnel", "2026-03-09");
        clock.at("2026-03-10T09:00:00Z");

        List<Forecast.Line> lines =
                sales.manager(() -> forecasts.of(inOne(MARCH))).lines();

        assertThat(lines).extracting(Forecast.Line::currency).containsExactly("EUR", "USD");
        assertThat(lines.get(0).wonAmount()).isEqualByComparingTo("1300");
        assertThat(lines.get(1).wonAmount()).isEqualByComparingTo("1000");
        assertThat(titles("EUR", true)).containsExactly("Bridge", "Tunnel");
        assertThat(titles("USD", true)).containsExactly("Before any rate");
    }

    private void won(String title, String day) {
        clock.at(day + "T09:00:00Z");
        sales.move(sales.open(title, "amount", Sales.sum("1000", "USD")), "Won");
    }

    private List<String> titles(String currency, boolean won) {
        return sales
                .manager(() -> forecasts.deals(inOne(MARCH), null, null, currency, won, PageRequest.first(10)))
                .items()
                .stream()
                .map(ListedDeal::title)
                .sorted()
                .toList();
    }

    @Test
    void listsTheDealsBehindASumByWhatTheyAreWorth() {
        rates.say("JPY", "2026-01-01", "160");
        sales.open("Bridge", "amount", Sales.sum("16000", "JPY"));
        sales.open("Tunnel", "amount", Sales.sum("500", "EUR"));
        sales.open("Ferry", "amount", Sales.sum("70", "CHF"));

        assertThat(sales.manager(() ->
                                forecasts.deals(inOne(MARCH), "2026-04", null, "EUR", false, PageRequest.first(10)))
                        .items())
                .extracting(ListedDeal::title)
                .containsExactly("Tunnel", "Bridge");
        assertThat(titles("CHF", false)).containsExactly("Ferry");
    }

    @Test
    void addsUpWhatComesInEveryMonthOrInAYear() {
        people.replaceAll(List.of(new Person(
                "rep1",
                "rep1",
                null,
                Set.of("sales-rep"),
                Set.of("north"),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                true,
                true)));
        UUID deal = sales.open("Bridge", "amount", Sales.sum("5000", "EUR"), "recurring", Sales.sum("100", "EUR"));
        sales.open("Once", "amount", Sales.sum("1", "EUR"));
        sales.manager(() -> quotas.set(List.of(
                new Quotas.Draft("rep1", null, MARCH, new BigDecimal("200"), "EUR", Measure.MRR),
                new Quotas.Draft("rep1", null, MARCH, new BigDecimal("9000"), "EUR"))));

        assertThat(only(Measure.MRR, APRIL).amount()).isEqualByComparingTo("100");
        assertThat(only(Measure.MRR, APRIL).open()).isEqualTo(1);
        assertThat(only(Measure.ARR, APRIL).weighted()).isEqualByComparingTo("120");

        sales.move(deal, "Won");
        assertThat(only(Measure.MRR, MARCH).attainment()).isEqualByComparingTo("0.5");
        assertThat(only(Measure.ARR, MARCH).quota()).isEqualByComparingTo("2400");
        assertThat(only(Measure.AMOUNT, MARCH).quota()).isEqualByComparingTo("9000");
    }

    private Forecast.Line only(Measure measure, YearMonth month) {
        ForecastQuery query = new ForecastQuery(month, month, By.NOTHING, RecordQuery.all(), measure, false);
        return sales.manager(() -> forecasts.of(query)).lines().stream()
                .filter(line -> line.bucket().equals(month.toString()))
                .reduce((one, other) -> {
                    throw new AssertionError("Two lines: " + one + ", " + other);
                })
                .orElseThrow();
    }

    @Test
    void letsNobodySetAYearsTargetForAMonth() {
        List<Quotas.Draft> wish =
                List.of(new Quotas.Draft(null, "north", MARCH, new BigDecimal("1"), "EUR", Measure.ARR));

        assertThatThrownBy(() -> sales.manager(() -> quotas.set(wish)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields())
                                .extracting(BadInput.Field::field)
                                .containsExactly("items[0].measure"));
    }
}
