package org.callboard.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.deal.DealClosings.Closing;
import org.callboard.deal.DealClosings.Day;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Money;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Which deals close when, as far as somebody sees them. */
@SpringJUnitConfig(DealHouse.class)
class DealClosingsTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-31");

    @Autowired
    DealClosings closings;

    @Autowired
    DealHouse.MovingClock clock;

    @Autowired
    DealCast cast;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begins() {
        clock.back();
        jdbc.execute("truncate deal.deal cascade");
    }

    @Test
    void tellsTheMostValuableOfADayAndAddsUpTheRest() {
        for (int worth = 1; worth <= 6; worth++) {
            deal("rep1", "2026-03-10", worth, "EUR");
        }
        deal("rep1", "2026-03-10", 50, "USD");
        deal("rep1", "2026-04-01", 1000, "EUR");

        List<Day> days = march("rep1", RecordQuery.all());

        assertThat(days).singleElement().satisfies(day -> {
            assertThat(day.day()).isEqualTo(LocalDate.parse("2026-03-10"));
            assertThat(day.totals().count()).isEqualTo(7);
            assertThat(day.totals().sums())
                    .extracting(Totals.Sum::amount)
                    .containsExactly(Money.of("50", "USD"), Money.of("21", "EUR"));
            assertThat(day.first())
                    .hasSize(DealClosings.SHOWN)
                    .extracting(Closing::amount)
                    .startsWith(Money.of("50", "USD"), Money.of("6", "EUR"));
        });
    }

    @Test
    void putsAClosedDealOnTheDayWhenItClosed() {
        UUID won = cast.deal(
                "manager1",
                "owner",
                "rep1",
                "closeOn",
                "2026-03-20",
                "state",
                "WON",
                "openedOn",
                "2026-01-05",
                "closedOn",
                "2026-02-27",
                "amount",
                Map.of("value", 9, "currency", "EUR"));

        assertThat(march("rep1", RecordQuery.all())).isEmpty();
        assertThat(cast.as("rep1", () -> closings.of(RecordQuery.all(), LocalDate.parse("2026-02-01"), FIRST)))
                .flatExtracting(Day::first)
                .singleElement()
                .returns(won, Closing::id)
                .returns(DealState.WON, Closing::state);
    }

    @Test
    void cutsDaysAndSumsToWhatSomebodySees() {
        deal("rep1", "2026-03-10", 1, "EUR");
        deal("rep2", "2026-03-10", 10, "EUR");

        assertThat(march("rep1", RecordQuery.all()))
                .singleElement()
                .satisfies(day -> assertThat(day.totals().count()).isEqualTo(1))
                .satisfies(day -> assertThat(day.first()).allMatch(Closing::mayChange));
        assertThat(march("marketer1", RecordQuery.all()))
                .singleElement()
                .satisfies(day -> assertThat(day.totals().count()).isEqualTo(2))
                .satisfies(day -> assertThat(day.first()).noneMatch(Closing::mayChange));
        assertThatThrownBy(() -> march("agent1", RecordQuery.all())).isInstanceOf(Forbidden.class);
    }

    @Test
    void takesTheFilterOfTheList() {
        deal("rep1", "2026-03-10", 1, "EUR");
        deal("rep2", "2026-03-11", 10, "EUR");

        assertThat(march("manager1", RecordQuery.all().and(Criterion.is("owner", "rep2"))))
                .extracting(Day::day)
                .containsExactly(LocalDate.parse("2026-03-11"));
    }

    @Test
    void answersForAPageOfACalendarAtOnceAndNoMore() {
        assertThatThrownBy(() -> cast.as("rep1", () -> closings.of(RecordQuery.all(), FIRST, FIRST.plusYears(1))))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> cast.as("rep1", () -> closings.of(RecordQuery.all(), LAST, FIRST)))
                .isInstanceOf(BadInput.class);
    }

    private List<Day> march(String who, RecordQuery filter) {
        return cast.as(who, () -> closings.of(filter, FIRST, LAST));
    }

    private UUID deal(String owner, String closeOn, int value, String currency) {
        return cast.deal(owner, "closeOn", closeOn, "amount", Map.of("value", value, "currency", currency));
    }
}
