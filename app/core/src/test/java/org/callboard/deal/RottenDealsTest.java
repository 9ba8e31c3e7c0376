package org.callboard.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.WorkingDays;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** A deal is rotten after as many working days without activity as its stage allows. */
@SpringJUnitConfig(DealHouse.class)
class RottenDealsTest {

    private record Noted(Subject subject, String what, String text) implements DomainEvent {}

    @Autowired
    Deals deals;

    @Autowired
    Records records;

    @Autowired
    TestPipelines pipelines;

    @Autowired
    DealHouse.MovingClock clock;

    @Autowired
    DealCast cast;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begins() {
        clock.back();
        jdbc.execute("truncate deal.deal cascade");
        pipelines.retimed.clear();
    }

    @Test
    void countsWorkingDaysWithoutWeekendsAndHolidays() {
        WorkingDays german = new CountryCalendar(Clock.fixed(DealHouse.NOON, ZoneOffset.UTC), "Europe/Berlin", "de");
        WorkingDays anywhere = new CountryCalendar(Clock.fixed(DealHouse.NOON, ZoneOffset.UTC), "UTC", "");

        // Good Friday and Easter Monday of 2026 are the 3rd and the 6th of April.
        Instant thursday = Instant.parse("2026-04-02T09:00:00Z");
        assertThat(german.endAfter(thursday, 1)).isEqualTo(Instant.parse("2026-04-07T22:00:00Z"));
        assertThat(anywhere.endAfter(thursday, 1)).isEqualTo(Instant.parse("2026-04-04T00:00:00Z"));
        assertThat(anywhere.endAfter(thursday, 0)).isEqualTo(Instant.parse("2026-04-03T00:00:00Z"));
        assertThat(german.isOne(LocalDate.of(2026, 4, 4))).isFalse();
    }

    @Test
    void isRottenWhenItsStageHasBeenQuietForTooLong() {
        UUID deal = cast.deal("rep1");
        assertThat(seen(deal).rottenAt()).isEqualTo(Instant.parse("2026-03-17T00:00:00Z"));
        assertThat(rotten("true")).isEmpty();

        clock.at("2026-03-17T00:00:00Z");

        assertThat(rotten("true")).containsExactly(deal);
        assertThat(rotten("false")).isEmpty();
    }

    private List<UUID> rotten(String answer) {
        return cast.as(
                "rep1",
                () -> records
                        .find(Deals.KIND, RecordQuery.all().and(Criterion.is("rotten", answer)), PageRequest.first(10))
                        .items()
                        .stream()
                        .map(RecordView::id)
                        .toList());
    }

    private DealView seen(UUID deal) {
        return cast.as("manager1", () -> deals.get(deal));
    }

    @Test
    void staysFreshByWhatPeopleDoAboutIt() {
        UUID deal = cast.deal("rep1");
        clock.at("2026-03-05T10:00:00Z");

        does("rep1", new Noted(DealCast.subject(deal), "activity.called", "Called"));
        does("rep1", new Noted(DealCast.subject(deal), "activity.noted", "Noted"));

        assertThat(seen(deal).lastActivityAt()).isEqualTo(Instant.parse("2026-03-05T10:00:00Z"));
        assertThat(seen(deal).rottenAt()).isEqualTo(Instant.parse("2026-03-20T00:00:00Z"));
        assertThat(pipelines.retimed).containsExactly(deal.toString());
    }

    @Test
    void isNotFreshenedByItsOwnProcess() {
        UUID deal = cast.deal("rep1");
        clock.at("2026-03-05T10:00:00Z");

        org.callboard.kernel.Causes.within(org.callboard.kernel.Cause.step("deal-stages", "Task_X", "i1", 1), () -> {
            does("rep1", new Noted(DealCast.subject(deal), "deal.changed", "Changed by a step"));
            return null;
        });

        assertThat(seen(deal).lastActivityAt()).isEqualTo(DealHouse.NOON);
        assertThat(pipelines.retimed).isEmpty();
    }

    @Test
    void isFreshenedByChangingIt() {
        UUID deal = cast.deal("rep1");
        clock.at("2026-03-10T10:00:00Z");

        cast.as(
                "rep1",
                () -> records.change(Deals.KIND, deal, seen(deal).version(), Map.of("description", "New"), Map.of()));

        assertThat(seen(deal).rottenAt()).isEqualTo(Instant.parse("2026-03-25T00:00:00Z"));
    }

    @Test
    void goesToAnotherOwnerWithItsTasks() {
        UUID deal = cast.deal("rep1");
        pipelines.given.clear();

        cast.as("manager1", () -> records.assign(Deals.KIND, List.of(deal), "rep2"));
        cast.as("manager1", () -> records.assign(Deals.KIND, List.of(deal), null));

        assertThat(pipelines.given).containsExactly("rep1 to rep2", "rep2 to null");
        assertThat(seen(deal).owner()).isNull();
    }

    private void does(String who, DomainEvent event) {
        cast.doing(who, () -> transaction.executeWithoutResult(status -> events.publishEvent(event)));
    }
}
