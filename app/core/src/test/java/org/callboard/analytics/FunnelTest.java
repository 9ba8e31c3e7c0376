package org.callboard.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.callboard.analytics.FunnelQuery.Basis;
import org.callboard.analytics.FunnelSlice.Bar;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.records.RecordQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = AnalyticsHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(Sales.class)
class FunnelTest {

    @Autowired
    Funnels funnels;

    @Autowired
    Sales sales;

    @Autowired
    AnalyticsHouse.Calendar clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void empty() {
        jdbc.execute("truncate analytics.deal, analytics.product cascade");
        clock.at("2026-03-01T09:00:00Z");
    }

    private static FunnelQuery march(By by, Basis basis) {
        Days days = new Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        return new FunnelQuery(AnalyticsHouse.SALES, days, basis, by, RecordQuery.all());
    }

    private Funnel funnel(By by) {
        return sales.manager(() -> funnels.of(march(by, Basis.OPENED)));
    }

    @Test
    void countsWhoGoesOnWhoIsLostAndWhoStays() {
        sales.open("Stays");
        sales.move(sales.open("Won"), "Proposal", "Negotiation", "Won");
        sales.move(sales.open("Lost at the proposal"), "Proposal", "Lost");
        sales.move(sales.open("Lost at once"), "Lost");

        assertThat(funnel(By.NOTHING).steps())
                .extracting(
                        Funnel.Step::name,
                        Funnel.Step::reached,
                        Funnel.Step::goneOn,
                        Funnel.Step::dropped,
                        Funnel.Step::staying)
                .containsExactly(
                        tuple("Qualification", 4L, 2L, 1L, 1L),
                        tuple("Proposal", 2L, 1L, 1L, 0L),
                        tuple("Negotiation", 1L, 1L, 0L, 0L),
                        tuple("Won", 1L, 0L, 0L, 0L));
    }

    @Test
    void listsTheDealsOfEachBarThatItCounts() {
        sales.open("Stays");
        sales.move(sales.open("Won"), "Proposal", "Negotiation", "Won");
        sales.move(sales.open("Lost"), "Proposal", "Lost");

        assertThat(titles(Bar.REACHED, "Stage_Proposal")).containsExactlyInAnyOrder("Won", "Lost");
        assertThat(titles(Bar.DROPPED, "Stage_Proposal")).containsExactly("Lost");
        assertThat(titles(Bar.STAYING, "Stage_Qualification")).containsExactly("Stays");
        assertThat(titles(Bar.REACHED, "Stage_Qualification")).hasSize(3);
        assertThat(titles(Bar.WON, null)).containsExactly("Won");
        assertThatThrownBy(() -> titles(Bar.REACHED, "Stage_Nowhere")).isInstanceOf(BadInput.class);
    }

    private List<String> titles(Bar bar, String stage) {
        FunnelQuery query = march(By.NOTHING, Basis.OPENED);
        return sales
                .manager(() -> funnels.deals(query, new FunnelSlice(bar, stage, null, null), PageRequest.first(10)))
                .items()
                .stream()
                .map(ListedDeal::title)
                .toList();
    }

    @Test
    void forgetsNoStepOfADealThatWentBack() {
        UUID deal = sales.open("Back and forth");
        sales.move(deal, "Proposal", "Negotiation");
        sales.move(deal, "Proposal");

        assertThat(funnel(By.NOTHING).steps())
                .filteredOn(step -> step.name().equals("Negotiation"))
                .extracting(Funnel.Step::reached, Funnel.Step::staying)
                .containsExactly(tuple(1L, 1L));
    }

    @Test
    void tellsWinRateAndValueByWhateverIsAsked() {
        UUID product = Ids.next();
        sales.publish(new SubjectDescribed(new Subject("product", product), "GTX Pro", null, null, null));
        sales.move(sales.open("A", "amount", Sales.sum("10", "USD"), "productId", product.toString()), "Won");
        sales.move(sales.open("B", "amount", Sales.sum("5", "USD"), "productId", product.toString()), "Lost");
        sales.move(sales.open("C", "amount", Sales.sum("7", "EUR"), "productId", product.toString()), "Won");

        Funnel funnel = sales.manager(() -> funnels.of(march(By.PRODUCT, Basis.CLOSED)));

        assertThat(funnel.names()).containsEntry(product.toString(), "GTX Pro");
        assertThat(funnel.outcomes())
                .extracting(Funnel.Outcome::currency, Funnel.Outcome::won, Funnel.Outcome::lost)
                .containsExactly(tuple("EUR", 1L, 0L), tuple("USD", 1L, 1L));
        assertThat(funnel.outcomes().get(1).winRate()).isEqualByComparingTo("0.5");
        assertThat(funnel.outcomes().get(1).wonAmount()).isEqualByComparingTo("10");
    }

    @Test
    void splitsByTheQuarterOfTheClosing() {
        sales.move(sales.open("A"), "Won");

        assertThat(sales.manager(() -> funnels.of(march(By.QUARTER, Basis.CLOSED)))
                        .outcomes())
                .extracting(Funnel.Outcome::group)
                .containsExactly("2026-Q1");
    }

    @Test
    void tellsMedianAndNinetiethPercentOfTheDaysInAStage() {
        for (int days = 1; days <= 10; days++) {
            clock.at("2026-03-01T09:00:00Z");
            UUID deal = sales.open("Deal " + days);
            clock.at("2026-03-%02dT09:00:00Z".formatted(1 + days));
            sales.move(deal, "Proposal");
        }

        Funnel.Step first = funnel(By.NOTHING).steps().get(0);

        assertThat(first.left()).isEqualTo(10);
        assertThat(first.median()).isEqualTo(5.5);
        assertThat(first.p90()).isCloseTo(9.1, offset(0.001));
    }

    @Test
    void findsTheStageWhoseWaitingGrewMostWithItsDealsAndWhere() {
        before("2026-02-02T09:00:00Z", "2026-02-04T09:00:00Z");
        for (int i = 0; i < 4; i++) {
            clock.at("2026-03-02T09:00:00Z");
            sales.open("Waits " + i, "owner", i == 0 ? "rep2" : "rep1");
        }
        clock.at("2026-03-20T09:00:00Z");

        Funnel.Bottleneck found = funnel(By.NOTHING).bottleneck();

        assertThat(found.name()).isEqualTo("Qualification");
        assertThat(found.before()).isEqualTo(2);
        assertThat(found.now()).isEqualTo(18);
        assertThat(titles(Bar.WAITED, "Stage_Qualification")).hasSize(4);
    }

    private void before(String opened, String left) {
        for (int i = 0; i < 4; i++) {
            clock.at(opened);
            UUID deal = sales.open("Quick " + i);
            clock.at(left);
            sales.move(deal, "Proposal", "Negotiation", "Won");
        }
    }

    @Test
    void countsOnlyWhatTheViewerMaySee() {
        sales.open("Own");
        sales.open("A colleague's", "owner", "rep2");

        assertThat(sales.rep("rep1", () -> funnels.of(march(By.NOTHING, Basis.OPENED)))
                        .steps()
                        .get(0)
                        .reached())
                .isEqualTo(1);
    }

    @Test
    void takesTheHistoryThatADealOfAFileBringsAlong() {
        UUID deal = sales.open("From a file", "openedOn", "2026-02-01");
        jdbc.update("delete from analytics.deal where id = ?", deal);
        sales.past(deal, "Qualification", "2026-03-01T00:00:00Z", "Lost", "2026-03-05T00:00:00Z");

        Funnel funnel = sales.manager(() -> funnels.of(march(By.NOTHING, Basis.CLOSED)));

        assertThat(funnel.steps().get(0).dropped()).isEqualTo(1);
        assertThat(funnel.steps().get(0).median()).isEqualTo(4);
    }
}
