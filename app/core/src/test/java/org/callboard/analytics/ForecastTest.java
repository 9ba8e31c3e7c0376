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
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectMerged;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = AnalyticsHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(Sales.class)
class ForecastTest {

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
    AnalyticsHouse.KnownDeals known;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        jdbc.execute("truncate analytics.deal, analytics.quota cascade");
        known.facts.clear();
    }

    private static ForecastQuery months(int ahead, By by, Criterion... criteria) {
        return new ForecastQuery(APRIL, APRIL.plusMonths(ahead - 1L), by, new RecordQuery(null, List.of(criteria)));
    }

    @Test
    void weighsOpenDealsByTheirProbabilityInTheMonthTheyAreToClose() {
        sales.open("Bridge", "amount", Sales.sum("1000", "EUR"), "probability", new BigDecimal("40"));
        sales.open("Tunnel", "amount", Sales.sum("500.50", "EUR"), "forecastCategory", "commit");
        sales.open("Ferry", "amount", Sales.sum("800", "EUR"), "forecastCategory", "omitted");

        Forecast.Line april = only(sales.manager(() -> forecasts.of(months(3, By.NOTHING))));

        assertThat(april.bucket()).isEqualTo("2026-04");
        assertThat(april.open()).isEqualTo(2);
        assertThat(april.amount()).isEqualByComparingTo("1500.50");
        assertThat(april.weighted()).isEqualByComparingTo("450.05");
        assertThat(april.commit()).isEqualByComparingTo("500.50");
        assertThat(april.omitted()).isEqualByComparingTo("800");
    }

    @Test
    void addsNoCurrencyToAnother() {
        sales.open("Bridge", "amount", Sales.sum("1000", "EUR"));
        sales.open("Canal", "amount", Sales.sum("90000", "JPY"));
        sales.open("Unknown");

        List<Forecast.Line> lines =
                sales.manager(() -> forecasts.of(months(1, By.NOTHING))).lines();

        assertThat(lines).extracting(Forecast.Line::currency).containsExactly("", "EUR", "JPY");
    }

    @Test
    void dropsNoDealForItsDay() {
        sales.open("Late", "closeOn", "2026-02-01");
        sales.open("Some day", "closeOn", null);
        sales.open("Next year", "closeOn", "2027-04-01");

        assertThat(sales.manager(() -> forecasts.of(months(3, By.NOTHING))).lines())
                .extracting(Forecast.Line::bucket)
                .containsExactly("later", "overdue", "undated");
    }

    @Test
    void addsOnlyWhatTheViewerMaySee() {
        sales.open("Own", "amount", Sales.sum("1", "EUR"));
        sales.open("Nobody's in the team", "amount", Sales.sum("10", "EUR"), "owner", null);
        sales.open("A colleague's", "amount", Sales.sum("100", "EUR"), "owner", "rep2");
        sales.open("Another team's", "amount", Sales.sum("1000", "EUR"), "owner", null, "team", "south");
        ForecastQuery all = months(1, By.NOTHING);

        assertThat(only(sales.rep("rep1", () -> forecasts.of(all))).amount()).isEqualByComparingTo("11");
        assertThat(only(sales.manager(() -> forecasts.of(all))).amount()).isEqualByComparingTo("1111");
        assertThat(sales.rep("rep1", () -> forecasts.deals(all, null, null, null, false, PageRequest.first(10)))
                        .items())
                .extracting(ListedDeal::title)
                .containsExactly("Nobody's in the team", "Own");
        assertThatThrownBy(() -> sales.agent(() -> forecasts.of(all))).isInstanceOf(Forbidden.class);
    }

    @Test
    void listsExactlyTheDealsBehindABar() {
        sales.open("Bridge", "amount", Sales.sum("1000", "EUR"));
        sales.open("Tunnel", "amount", Sales.sum("2000", "EUR"), "closeOn", "2026-05-02");
        sales.open("Ferry", "amount", Sales.sum("3000", "EUR"), "owner", "rep2");

        assertThat(sales.manager(() -> forecasts.deals(
                                months(3, By.OWNER), "2026-04", "rep1", "EUR", false, PageRequest.first(10)))
                        .items())
                .extracting(ListedDeal::title)
                .containsExactly("Bridge");
    }

    @Test
    void setsWhatWasWonAgainstTheQuota() {
        person("rep1");
        UUID deal = sales.open("Bridge", "amount", Sales.sum("750", "EUR"));
        sales.move(deal, "Won");
        YearMonth march = YearMonth.of(2026, 3);
        sales.manager(() -> quotas.set(List.of(new Quotas.Draft("rep1", null, march, new BigDecimal("1000"), "EUR"))));
        ForecastQuery query = new ForecastQuery(march, march, By.OWNER, RecordQuery.all());

        Forecast.Line line = only(sales.manager(() -> forecasts.of(query)));

        assertThat(line.won()).isEqualTo(1);
        assertThat(line.attainment()).isEqualByComparingTo("0.75");
        assertThat(sales.rep("rep2", () -> forecasts.of(query)).lines()).isEmpty();
    }

    @Test
    void letsOnlyManagersSayWhatIsToBeWon() {
        person("rep1");
        List<Quotas.Draft> wish = List.of(new Quotas.Draft("rep1", null, APRIL, new BigDecimal("1000"), "EUR"));
        List<Quotas.Draft> wrong =
                List.of(wish.get(0), new Quotas.Draft("nobody", "north", APRIL, new BigDecimal("-1"), "XYZ1"));

        assertThatThrownBy(() -> sales.rep("rep1", () -> quotas.set(wish))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> sales.manager(() -> quotas.set(wrong)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields())
                                .extracting(BadInput.Field::field)
                                .containsExactly("items[1].owner", "items[1].amount", "items[1].currency"));
        assertThat(sales.manager(() -> quotas.between(APRIL, APRIL))).isEmpty();
    }

    @Test
    void followsEachChangeAndForgetsWhatIsGone() {
        UUID deal = sales.open("Bridge", "amount", Sales.sum("1000", "EUR"));
        sales.change(deal, "amount", Sales.sum("1200", "EUR"), "closeOn", "2026-05-31");
        assertThat(only(sales.manager(() -> forecasts.of(months(3, By.NOTHING))))
                        .bucket())
                .isEqualTo("2026-05");

        sales.erase(deal);
        assertThat(sales.manager(() -> forecasts.of(months(3, By.NOTHING))).lines())
                .isEmpty();
    }

    @Test
    void countsAMergedDealOnce() {
        UUID one = sales.open("Bridge", "amount", Sales.sum("1000", "EUR"));
        UUID other = sales.open("Bridge again", "amount", Sales.sum("1000", "EUR"));

        sales.publish(new SubjectMerged(new Subject("deal", one), Set.of(other)));

        assertThat(only(sales.manager(() -> forecasts.of(months(1, By.NOTHING))))
                        .open())
                .isEqualTo(1);
    }

    @Test
    void readsADealOnceHoweverOftenATransactionChangesIt() {
        UUID deal = sales.open("Bridge");
        known.asked = 0;

        sales.move(deal, "Proposal", "Negotiation", "Won");

        assertThat(known.asked).isEqualTo(1);
    }

    @Test
    void forgetsWhatATransactionSaidThatDidNotCommit() {
        UUID deal = sales.open("Bridge", "amount", Sales.sum("1000", "EUR"));
        transaction.executeWithoutResult(t -> {
            sales.change(deal, "amount", Sales.sum("9", "EUR"));
            t.setRollbackOnly();
        });

        assertThat(only(sales.manager(() -> forecasts.of(months(1, By.NOTHING))))
                        .amount())
                .isEqualByComparingTo("1000");
    }

    @Test
    void refusesAFilterThatNobodyKnows() {
        assertThatThrownBy(() ->
                        sales.manager(() -> forecasts.of(months(1, By.NOTHING, Criterion.is("colour", "blue")))))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields().get(0).field()).isEqualTo("colour"));
    }

    @Test
    void filtersAsTheListOfDealsDoes() {
        sales.open("Bridge", "amount", Sales.sum("1000", "EUR"), "source", "fair");
        sales.open("Tunnel", "amount", Sales.sum("10", "EUR"), "tags", List.of("key"));
        sales.open("Ferry", "amount", Sales.sum("100", "EUR"), "source", null);

        assertThat(amount(Criterion.is("source", "fair"))).isEqualByComparingTo("1000");
        assertThat(amount(Criterion.is("source", Criterion.NONE))).isEqualByComparingTo("110");
        assertThat(amount(Criterion.is("tags", "key"))).isEqualByComparingTo("10");
        assertThat(amount(Criterion.from("amount", "50"), Criterion.to("amount", "500")))
                .isEqualByComparingTo("100");
    }

    private BigDecimal amount(Criterion... criteria) {
        return only(sales.manager(() -> forecasts.of(months(1, By.NOTHING, criteria))))
                .amount();
    }

    private static Forecast.Line only(Forecast forecast) {
        assertThat(forecast.lines()).hasSize(1);
        return forecast.lines().get(0);
    }

    private void person(String username) {
        people.replaceAll(List.of(new Person(
                username,
                username,
                username + "@example.com",
                Set.of("sales-rep"),
                Set.of("north"),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                true,
                true)));
    }
}
