package org.callboard.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Money;
import org.callboard.kernel.NotFound;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;
import org.callboard.records.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Columns, sums and cards of a board, as far as somebody sees them. */
@SpringJUnitConfig(DealHouse.class)
class DealBoardTest {

    @Autowired
    DealBoard boards;

    @Autowired
    DealMoves moves;

    @Autowired
    Records records;

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

    private static BoardQuery all(boolean lanes) {
        return new BoardQuery(null, RecordQuery.all(), lanes);
    }

    private Board board(String who, boolean lanes) {
        return cast.as(who, () -> boards.board(all(lanes)));
    }

    private UUID worth(String owner, int value, String currency) {
        return cast.deal(owner, "amount", Map.of("value", value, "currency", currency));
    }

    @Test
    void hasTheStagesOfTheModelAsColumnsWithTheirSums() {
        worth("rep1", 1000, "EUR");
        worth("rep1", 500, "EUR");
        worth("rep1", 300, "USD");
        cast.deal("rep1");

        Board board = board("rep1", false);

        assertThat(board.name()).isEqualTo("Sales pipeline");
        assertThat(board.columns())
                .extracting(BoardColumn::name)
                .containsExactly("Qualification", "Needs", "Proposal", "Won", "Lost");
        Totals totals = board.columns().get(0).totals();
        assertThat(totals.count()).isEqualTo(4);
        assertThat(totals.sums())
                .containsExactly(
                        new Totals.Sum(Money.of("1500", "EUR"), Money.of("150", "EUR"), 2),
                        new Totals.Sum(Money.of("300", "USD"), Money.of("30", "USD"), 1));
        assertThat(board.columns().get(0).cards()).hasSize(4);
        assertThat(board.columns().get(0).more()).isFalse();
        assertThat(board.columns().get(1).totals()).isEqualTo(Totals.NOTHING);
    }

    @Test
    void addsUpWhatRecursAMonthAndKnowsWhatThatIsAYear() {
        UUID deal = cast.deal("rep1", "recurring", Map.of("value", 100, "currency", "EUR"), "termMonths", 36);
        cast.deal("rep1", "recurring", Map.of("value", 50.5, "currency", "EUR"));
        cast.deal("rep1", "recurring", Map.of("value", 900, "currency", "USD"));
        worth("rep1", 1000, "EUR");

        Totals totals = board("rep1", false).columns().get(0).totals();

        assertThat(totals.recurring()).containsExactly(Money.of("900", "USD"), Money.of("150.5", "EUR"));
        assertThat(board("rep1", false).columns().get(1).totals().recurring()).isEmpty();
        assertThat(yearOf(deal)).isEqualTo(Money.of("1200", "EUR"));
        assertThat(RecurringRevenue.of(Money.of("100", "EUR")).year()).isEqualTo(yearOf(deal));
        cast.doing(
                "rep1",
                () -> records.change(
                        Deals.KIND, deal, records.get(Deals.KIND, deal).version(), nothingRecurs(), Map.of()));
        assertThat(cast.as("rep1", () -> records.get(Deals.KIND, deal)).values())
                .doesNotContainKey("annual");
    }

    private static Map<String, Object> nothingRecurs() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("recurring", null);
        return nothing;
    }

    private Money yearOf(UUID deal) {
        Map<?, ?> year =
                (Map<?, ?>) cast.as("rep1", () -> records.get(Deals.KIND, deal)).value("annual");
        return Money.of((BigDecimal) year.get("value"), (String) year.get("currency"));
    }

    @Test
    void cutsCardsAndSumsToWhatSomebodySees() {
        worth("rep1", 1000, "EUR");
        worth("rep2", 7, "EUR");
        cast.as("manager1", () -> records.create(Deals.KIND, Map.of("title", "Nobody's", "team", "sales-emea")));
        cast.as("manager1", () -> records.create(Deals.KIND, Map.of("title", "Elsewhere", "team", "sales-apac")));

        assertThat(board("rep1", false).columns().get(0).totals().count()).isEqualTo(2);
        assertThat(board("rep1", false).columns().get(0).totals().sums())
                .extracting(Totals.Sum::amount)
                .containsExactly(Money.of("1000", "EUR"));
        assertThat(board("manager1", false).columns().get(0).totals().count()).isEqualTo(4);
        assertThat(board("marketer1", false).columns().get(0).cards())
                .hasSize(4)
                .noneMatch(DealCard::mayMove);
        assertThatThrownBy(() -> board("agent1", false)).isInstanceOf(Forbidden.class);
    }

    @Test
    void bringsNamedCardsUpToDateAsFarAsTheyStandOnTheBoard() {
        UUID own = worth("rep1", 1000, "EUR");
        UUID theirs = worth("rep2", 7, "EUR");
        BoardQuery big = new BoardQuery(null, RecordQuery.all().and(Criterion.from("amount", "500")), false);

        assertThat(cast.as("rep1", () -> boards.cards(all(false), List.of(own, theirs, UUID.randomUUID()))))
                .singleElement()
                .returns("Stage_Qualification", DealBoard.Placed::stage)
                .satisfies(placed -> assertThat(placed.card().id()).isEqualTo(own));
        assertThat(cast.as("manager1", () -> boards.cards(big, List.of(own, theirs))))
                .extracting(placed -> placed.card().id())
                .containsExactly(own);
        assertThat(cast.as("rep1", () -> boards.cards(all(false), List.of()))).isEmpty();
    }

    @Test
    void hasALaneForEachOwner() {
        worth("rep1", 1000, "EUR");
        worth("rep2", 7, "EUR");
        cast.as("manager1", () -> records.create(Deals.KIND, Map.of("title", "Nobody's")));

        Board board = board("manager1", true);

        assertThat(board.lanes()).extracting(Board.Lane::owner).containsExactly("rep1", "rep2", null);
        assertThat(board.lanes().get(1).columns().get(0).cards())
                .singleElement()
                .extracting(DealCard::amount)
                .isEqualTo(Money.of("7", "EUR"));
        BoardColumn nobodys = board.lanes().get(2).columns().get(0);
        assertThat(nobodys.totals().count()).isEqualTo(1);
        assertThat(nobodys.more()).isTrue();
        BoardCards loaded =
                cast.as("manager1", () -> boards.column(all(true), "Stage_Qualification", Criterion.NONE, null, 10));
        assertThat(loaded.cards()).extracting(DealCard::title).containsExactly("Nobody's");
    }

    @Test
    void givesFurtherCardsByKeyTheSoonestToCloseFirst() {
        for (int i = 0; i < 30; i++) {
            cast.deal("rep1", "title", "D" + i, "closeOn", i % 3 == 0 ? "" : "2026-05-%02d".formatted(1 + i));
        }
        BoardColumn first = board("rep1", false).columns().get(0);
        assertThat(first.cards()).hasSize(DealBoard.FIRST_CARDS);
        assertThat(first.more()).isTrue();

        List<DealCard> walked = new ArrayList<>(first.cards());
        String next = first.next();
        while (next != null) {
            String after = next;
            BoardCards more = cast.as("rep1", () -> boards.column(all(false), "Stage_Qualification", null, after, 2));
            walked.addAll(more.cards());
            next = more.next();
        }

        assertThat(walked).extracting(DealCard::id).doesNotHaveDuplicates().hasSize(30);
        assertThat(walked.subList(0, 20))
                .extracting(DealCard::closeOn)
                .isSorted()
                .doesNotContainNull();
        assertThat(walked.subList(20, 30)).extracting(DealCard::closeOn).containsOnlyNulls();
        assertThatThrownBy(() -> cast.as("rep1", () -> boards.column(all(false), "Stage_Needs", null, "odd", 2)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> cast.as("rep1", () -> boards.column(all(false), "Stage_Needs", null, null, 0)))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void takesTheFilterOfTheList() {
        cast.deal("rep1", "title", "Printing presses");
        cast.deal("rep1", "title", "Ovens");

        Board found = cast.as(
                "rep1", () -> boards.board(new BoardQuery("deal-stages", RecordQuery.matching("press"), false)));

        assertThat(found.columns().get(0).totals().count()).isEqualTo(1);
        assertThatThrownBy(() -> cast.as("rep1", () -> boards.board(new BoardQuery("nothing", null, false))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as(
                        "rep1",
                        () -> boards.board(
                                new BoardQuery(null, RecordQuery.all().and(Criterion.is("odd", "1")), false))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("rotten");
    }

    @Test
    void showsWhatWasWonLatelyAndNotWhatWasWonLongAgo() {
        UUID company = cast.company("Acme");
        UUID deal = cast.deal("rep1", "companyId", company.toString());
        cast.as("rep1", () -> moves.move(deal, null, "Lost", Map.of("lostReason", "Price")));
        assertThat(board("rep1", false).columns().get(4).cards()).hasSize(1);

        clock.at("2026-05-02T12:00:00Z");
        assertThat(board("rep1", false).columns().get(4).totals().count()).isZero();
    }

    @Test
    void keepsAColumnForStagesThatTheNewestModelHasNoMore() {
        UUID deal = cast.deal("rep1");
        jdbc.update("update deal.deal set stage = 'Stage_Old', stage_name = 'Old stage' where id = ?", deal);

        BoardColumn former = board("rep1", false).columns().get(5);

        assertThat(former.name()).isEqualTo("Old stage");
        assertThat(former.former()).isTrue();
        assertThat(former.cards()).extracting(DealCard::id).containsExactly(deal);
    }
}
