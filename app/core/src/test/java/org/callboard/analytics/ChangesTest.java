package org.callboard.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.callboard.analytics.Changes.Begin;
import org.callboard.analytics.Changes.End;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.PageRequest;
import org.callboard.records.RecordQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = AnalyticsHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(Sales.class)
class ChangesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Days APRIL = new Days(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));

    @Autowired
    PipelineChanges changes;

    @Autowired
    NightWatch night;

    @Autowired
    Sales sales;

    @Autowired
    AnalyticsHouse.Calendar clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void empty() {
        jdbc.execute("truncate analytics.deal, analytics.snapshot, analytics.night cascade");
        clock.at("2026-03-01T09:00:00Z");
    }

    private UUID deal(String title, String amount) {
        return sales.open(title, "amount", Sales.sum(amount, "EUR"));
    }

    private void night(String day) {
        clock.at(day + "T00:10:00Z");
        night.keep();
    }

    @Test
    void tellsWhatBecameOfTheDealsOfANight() {
        UUID won = deal("Won", "1");
        UUID lost = deal("Lost", "10");
        UUID grown = deal("Grown", "100");
        UUID shrunk = deal("Shrunk", "1000");
        UUID slipped = deal("Slipped", "10000");
        deal("The same", "100000");
        night("2026-03-02");
        clock.at("2026-03-05T09:00:00Z");
        sales.move(won, "Won");
        sales.move(lost, "Lost");
        sales.change(grown, "amount", Sales.sum("150", "EUR"));
        sales.change(shrunk, "amount", Sales.sum("900", "EUR"));
        sales.change(slipped, "closeOn", "2026-06-01");
        deal("New", "7");

        assertThat(since(null).flows())
                .extracting(
                        Changes.Flow::begin,
                        Changes.Flow::end,
                        flow -> plain(flow.before()),
                        flow -> plain(flow.after()))
                .containsExactlyInAnyOrder(
                        tuple(Begin.OPEN, End.WON, "1", "1"),
                        tuple(Begin.OPEN, End.LOST, "10", "10"),
                        tuple(Begin.OPEN, End.GROWN, "100", "150"),
                        tuple(Begin.OPEN, End.SHRUNK, "1000", "900"),
                        tuple(Begin.OPEN, End.SLIPPED, "10000", "10000"),
                        tuple(Begin.OPEN, End.SAME, "100000", "100000"),
                        tuple(Begin.NEW, End.SAME, "0", "7"));
    }

    private static String plain(BigDecimal sum) {
        return sum.toPlainString();
    }

    private Changes since(LocalDate to) {
        return sales.manager(() -> changes.of(new ChangesQuery(FIRST, to, null, RecordQuery.all())));
    }

    @Test
    void looksAtTheDealsThatAreToCloseInATime() {
        UUID out = deal("Out", "1");
        UUID in = deal("In", "10");
        sales.change(in, "closeOn", "2026-07-01");
        deal("Elsewhere all the time", "100");
        sales.change(deal("Never", "1000"), "closeOn", "2026-09-01");
        night("2026-03-02");
        sales.change(out, "closeOn", "2026-05-01");
        sales.change(in, "closeOn", "2026-04-20");

        Changes found = sales.manager(() -> changes.of(new ChangesQuery(FIRST, null, APRIL, RecordQuery.all())));

        assertThat(found.flows())
                .extracting(Changes.Flow::begin, Changes.Flow::end, flow -> plain(flow.before()))
                .containsExactlyInAnyOrder(
                        tuple(Begin.OPEN, End.SLIPPED, "1"),
                        tuple(Begin.MOVED_IN, End.SAME, "10"),
                        tuple(Begin.OPEN, End.SAME, "100"));
    }

    @Test
    void listsTheDealsOfABand() {
        UUID won = deal("Won", "1");
        deal("Open", "10");
        night("2026-03-02");
        sales.move(won, "Won");

        assertThat(sales.manager(() -> changes.deals(
                                new ChangesQuery(FIRST, null, null, RecordQuery.all()),
                                Begin.OPEN,
                                End.WON,
                                "EUR",
                                PageRequest.first(10)))
                        .items())
                .extracting(ListedDeal::title)
                .containsExactly("Won");
    }

    @Test
    void comparesTwoNightsAsTheyWere() {
        UUID deal = deal("Bridge", "10");
        night("2026-03-02");
        clock.at("2026-03-02T12:00:00Z");
        sales.change(deal, "amount", Sales.sum("20", "EUR"));
        night("2026-03-03");
        clock.at("2026-03-03T12:00:00Z");
        sales.change(deal, "amount", Sales.sum("5", "EUR"));
        night("2026-03-04");
        clock.at("2026-03-05T12:00:00Z");

        assertThat(since(LocalDate.of(2026, 3, 2)).flows())
                .extracting(Changes.Flow::end, flow -> plain(flow.after()))
                .containsExactly(tuple(End.GROWN, "20"));
        assertThat(since(null).flows())
                .extracting(Changes.Flow::end, flow -> plain(flow.after()))
                .containsExactly(tuple(End.SHRUNK, "5"));
    }

    @Test
    void keepsANightOnceAndADealThatRestsOnlyOnce() {
        deal("Rests", "1");
        night("2026-03-02");
        night.keep();
        night("2026-03-03");
        night("2026-03-04");

        assertThat(count("analytics.night")).isEqualTo(3);
        assertThat(count("analytics.snapshot")).isEqualTo(1);
        assertThat(sales.manager(() -> changes.nights(10)))
                .containsExactly(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 2), FIRST);
    }

    private int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    @Test
    void saysFromWhenOnNightsAreKept() {
        deal("Bridge", "1");
        assertThatThrownBy(() -> since(null)).isInstanceOf(BadInput.class).hasMessageContaining("tonight");
        night("2026-04-02");
        assertThatThrownBy(() -> since(null)).isInstanceOf(BadInput.class).hasMessageContaining("2026-04-01");
    }

    @Test
    void showsEachOnlyTheirOwn() {
        deal("Own", "1");
        sales.change(deal("A colleague's", "10"), "owner", "rep2");
        night("2026-03-02");

        assertThat(sales.rep("rep1", () -> changes.of(new ChangesQuery(FIRST, null, null, RecordQuery.all())))
                        .flows())
                .extracting(flow -> plain(flow.before()))
                .containsExactly("1");
    }
}
