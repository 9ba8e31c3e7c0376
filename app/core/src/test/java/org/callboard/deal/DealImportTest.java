package org.callboard.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.imports.Importable;
import org.callboard.imports.Importable.Taken;
import org.callboard.imports.Imports.Duplicates;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Money;
import org.callboard.kernel.engine.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** Deals from files: as other systems write them, over or still open. */
@SpringJUnitConfig(DealHouse.class)
class DealImportTest {

    private static final UUID IMPORT = UUID.fromString("01890000-0000-7000-8000-000000000002");

    @Autowired
    List<Importable> importables;

    @Autowired
    Deals deals;

    @Autowired
    TestPipelines pipelines;

    @Autowired
    DealCast cast;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void begins() {
        jdbc.execute("truncate deal.deal cascade");
    }

    private Importable files() {
        return importables.stream()
                .filter(one -> one.object().equals("deals"))
                .findFirst()
                .orElseThrow();
    }

    private <T> T importing(String who, Supplier<T> act) {
        Cause cause = new Cause(Cause.Kind.PERSON, who, "import/" + IMPORT, null);
        return cast.as(who, () -> Causes.within(cause, () -> transaction.execute(status -> act.get())));
    }

    private Taken take(String who, String... namesAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return importing(who, () -> files().take(IMPORT, row, Duplicates.SKIP));
    }

    private DealView seen(UUID deal) {
        return cast.as("manager1", () -> deals.get(deal));
    }

    @Test
    void takesADealThatWasWonLongAgoWithItsHistory() {
        UUID company = cast.company("Cancity");

        Taken taken = take(
                "manager1",
                "externalId",
                "Z063OYW0",
                "owner",
                "rep1 example",
                "company",
                "cancity",
                "stage",
                "Won",
                "openedOn",
                "2016-10-25",
                "closedOn",
                "2017-03-11",
                "amount",
                "4514",
                "currency",
                "USD");

        DealView deal = seen(taken.id());
        assertThat(deal.title()).isEqualTo("cancity");
        assertThat(deal.companyId()).isEqualTo(company);
        assertThat(deal.owner()).isEqualTo("rep1");
        assertThat(deal.state()).isEqualTo(DealState.WON);
        assertThat(deal.amount()).isEqualTo(Money.of("4514", "USD"));
        assertThat(deal.closedOn()).isEqualTo(LocalDate.of(2017, 3, 11));
        assertThat(pipelines.standing(taken.id().toString())).isEmpty();
        assertThat(cast.as("manager1", () -> deals.history(taken.id())))
                .extracting(StageVisit::kind, StageVisit::enteredAt, StageVisit::leftAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Stage.Kind.OPEN,
                                Instant.parse("2016-10-25T00:00:00Z"),
                                Instant.parse("2017-03-11T00:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple(
                                Stage.Kind.WON, Instant.parse("2017-03-11T00:00:00Z"), null));
        assertThat(cast.linesOf(DealCast.subject(taken.id())))
                .containsExactlyInAnyOrder("deal.created", "deal.opened", "deal.won");
    }

    @Test
    void takesADealThatIsOpenWithItsProcess() {
        Taken taken = take("rep1", "title", "Presses", "stage", "Engaging", "openedOn", "2026-02-20");

        DealView deal = seen(taken.id());
        assertThat(deal.stageName()).isEqualTo("Needs");
        assertThat(deal.stageSince()).isEqualTo(Instant.parse("2026-02-20T00:00:00Z"));
        assertThat(deal.rottenAt()).isAfter(DealHouse.NOON);
        assertThat(pipelines.standing(taken.id().toString())).isPresent();
    }

    @Test
    void knowsADealByItsNumberElsewhere() {
        Taken first = take("manager1", "title", "Presses", "externalId", "A1");

        Taken again = take("manager1", "title", "Presses", "externalId", "A1");

        assertThat(again.kind()).isEqualTo(Taken.Kind.SKIPPED);
        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void leavesTheNameThatSomebodyGaveAKnownDeal() {
        UUID deal = take("manager1", "title", "Presses", "externalId", "A2").id();

        Taken again = importing(
                "manager1",
                () -> files().take(IMPORT, Map.of("externalId", "A2", "description", "Large ones"), Duplicates.UPDATE));

        assertThat(again.kind()).isEqualTo(Taken.Kind.UPDATED);
        assertThat(seen(deal).title()).isEqualTo("Presses");
    }

    @Test
    void saysWhatANameThatNobodyKnowsMayMean() {
        cast.company("Codehow Systems");

        assertThatThrownBy(() -> take("manager1", "title", "X", "company", "Codehow Sistems"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Did you mean Codehow Systems?");
        assertThatThrownBy(() -> take("manager1", "title", "X", "company", "Qqq"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Bring it in first");
        assertThat(jdbc.queryForObject("select count(*) from deal.deal", Long.class))
                .isZero();
    }

    @Test
    void letsOnlyManagersBringInWhatWasWonAlready() {
        assertThatThrownBy(() -> take("rep1", "title", "Presses", "stage", "Won"))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("sales managers");
        assertThatThrownBy(() -> cast.deal("rep1", "state", "WON")).isInstanceOf(Forbidden.class);
    }

    @Test
    void saysWhichDaysDoNotFit() {
        assertThatThrownBy(() -> take(
                        "manager1", "title", "X", "state", "LOST", "openedOn", "2026-02-01", "closedOn", "2026-01-01"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Ends before it began");
        assertThatThrownBy(() -> take("manager1", "title", "X", "openedOn", "2029-01-01"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Lies ahead");
        assertThatThrownBy(() -> take("manager1", "title", "X", "stage", "Needs", "state", "WON"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Does not fit");
    }

    @Test
    void takesBackWhatNobodyTouchedWithItsProcess() {
        Taken taken = take("rep1", "title", "Presses");

        assertThat(importing("rep1", () -> files().takeBack(taken))).isTrue();

        assertThat(pipelines.standing(taken.id().toString())).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from deal.stage_visit", Long.class))
                .isZero();
    }
}
