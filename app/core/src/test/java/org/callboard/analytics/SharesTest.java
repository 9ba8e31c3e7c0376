package org.callboard.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.SubjectShares.Share;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = AnalyticsHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import({Sales.class, KnownElsewhere.class})
class SharesTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @Autowired
    Forecasts forecasts;

    @Autowired
    Funnels funnels;

    @Autowired
    Quotas quotas;

    @Autowired
    People people;

    @Autowired
    Sales sales;

    @Autowired
    KnownElsewhere.Shares shares;

    @Autowired
    AnalyticsHouse.Calendar clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void empty() {
        jdbc.execute("truncate analytics.deal, analytics.quota, analytics.share cascade");
        shares.known.clear();
        clock.at("2026-03-10T09:00:00Z");
        people.replaceAll(List.of(person("rep1", "north"), person("rep2", "south"), person("rep3", "north")));
    }

    private static Person person(String username, String team) {
        return new Person(
                username,
                username,
                null,
                Set.of("sales-rep"),
                Set.of(team),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                true,
                true);
    }

    private UUID shared(String title, Share... among) {
        UUID deal = sales.open(title, "amount", Sales.sum("1000", "EUR"), "probability", new BigDecimal("40"));
        share(deal, among);
        return deal;
    }

    private void share(UUID deal, Share... among) {
        shares.known.put(deal, List.of(among));
        sales.tell(deal, "deal.split-changed", Map.of("split", Map.of("to", "said")));
    }

    private static Share of(String username, String percent) {
        return new Share(username, new BigDecimal(percent));
    }

    private static ForecastQuery april(By by, Criterion... criteria) {
        return new ForecastQuery(APRIL, APRIL, by, new RecordQuery(null, List.of(criteria)));
    }

    private Page<ListedDeal> deals(ForecastQuery query, String group) {
        return forecasts.deals(query, "2026-04", group, "EUR", false, PageRequest.first(10));
    }

    @Test
    void givesEachOwnerTheirPartOfASharedDeal() {
        shared("Bridge", of("rep1", "60"), of("rep2", "40"));
        sales.open("Ferry", "amount", Sales.sum("500", "EUR"));

        List<Forecast.Line> lines =
                sales.manager(() -> forecasts.of(april(By.OWNER))).lines();

        assertThat(lines).extracting(Forecast.Line::group).containsExactly("rep1", "rep2");
        assertThat(lines.get(0).amount()).isEqualByComparingTo("1100");
        assertThat(lines.get(1).amount()).isEqualByComparingTo("400");
        assertThat(lines.get(1).weighted()).isEqualByComparingTo("160");
        assertThat(sales.manager(() -> deals(april(By.OWNER), "rep2")).items())
                .singleElement()
                .satisfies(deal -> assertThat(deal.amount()).isEqualByComparingTo("400"))
                .satisfies(deal -> assertThat(deal.part()).isEqualByComparingTo("40"))
                .satisfies(deal -> assertThat(deal.owner()).isEqualTo("rep2"));
    }

    @Test
    void countsASharedDealOnceAndWholeWhereNobodyAsksWhoseItIs() {
        shared("Bridge", of("rep1", "60"), of("rep3", "40"));

        Forecast.Line all =
                sales.manager(() -> forecasts.of(april(By.NOTHING))).lines().get(0);
        Forecast.Line team =
                sales.manager(() -> forecasts.of(april(By.TEAM))).lines().get(0);

        assertThat(all.open()).isEqualTo(1);
        assertThat(all.amount()).isEqualByComparingTo("1000");
        assertThat(team.group()).isEqualTo("north");
        assertThat(team.open()).isEqualTo(1);
        assertThat(team.amount()).isEqualByComparingTo("1000");
        Page<ListedDeal> listed = sales.manager(() -> deals(april(By.TEAM), "north"));
        assertThat(listed.total()).isEqualTo(1);
        assertThat(listed.items())
                .singleElement()
                .satisfies(deal -> assertThat(deal.owner()).isEqualTo("rep1, rep3"))
                .satisfies(deal -> assertThat(deal.amount()).isEqualByComparingTo("1000"));
    }

    @Test
    void showsSalesPeopleTheirOwnPartAndNoOther() {
        shared("Bridge", of("rep2", "70"), of("rep3", "30"));

        assertThat(sales.rep("rep1", () -> forecasts.of(april(By.NOTHING))).lines())
                .isEmpty();
        assertThat(sales.rep("rep2", () -> forecasts.of(april(By.NOTHING))).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualByComparingTo("700"));
        assertThat(sales.rep("rep2", () -> deals(april(By.NOTHING), null)).items())
                .singleElement()
                .satisfies(deal -> assertThat(deal.amount()).isEqualByComparingTo("700"));
        assertThat(sales.manager(() -> forecasts.of(april(By.NOTHING, Criterion.is("owner", "rep3"))))
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualByComparingTo("300"));
    }

    @Test
    void attainsAQuotaByTheOwnPartOfWhatWasWon() {
        UUID deal = shared("Bridge", of("rep1", "50"), of("rep2", "50"));
        sales.move(deal, "Won");
        sales.manager(() -> quotas.set(List.of(new Quotas.Draft("rep2", null, MARCH, new BigDecimal("1000"), "EUR"))));
        ForecastQuery query = new ForecastQuery(MARCH, MARCH, By.OWNER, RecordQuery.all());

        assertThat(sales.rep("rep2", () -> forecasts.of(query)).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.attainment()).isEqualByComparingTo("0.5"));
    }

    @Test
    void countsPartsInTheFunnelToo() {
        UUID deal = shared("Bridge", of("rep1", "50"), of("rep2", "50"));
        sales.move(deal, "Won");
        LocalDate today = LocalDate.parse("2026-03-10");
        FunnelQuery query = new FunnelQuery(
                AnalyticsHouse.SALES, new Days(today, today), FunnelQuery.Basis.OPENED, By.OWNER, RecordQuery.all());

        Funnel funnel = sales.manager(() -> funnels.of(query));

        assertThat(funnel.outcomes()).hasSize(2).allSatisfy(outcome -> {
            assertThat(outcome.won()).isEqualTo(1);
            assertThat(outcome.wonAmount()).isEqualByComparingTo("500");
        });
    }

    @Test
    void isItsOwnersAgainWhenNobodySharesItAnyMore() {
        UUID deal = shared("Bridge", of("rep2", "100"));
        shares.known.clear();
        sales.tell(deal, "deal.split-changed", Map.of("split", Map.of("from", "said")));

        assertThat(sales.rep("rep1", () -> forecasts.of(april(By.NOTHING))).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualByComparingTo("1000"));
        sales.erase(deal);
        assertThat(jdbc.queryForObject("select count(*) from analytics.share", Long.class))
                .isZero();
    }
}
