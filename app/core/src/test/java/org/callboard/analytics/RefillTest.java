package org.callboard.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.SubjectShares.Share;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.StagePast;
import org.callboard.records.Field;
import org.callboard.records.RecordKind;
import org.callboard.records.RecordQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Deals that were there before anybody copied them. */
@SpringBootTest(classes = AnalyticsHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import({Sales.class, KnownElsewhere.class, RefillTest.Kept.class})
class RefillTest {

    @TestConfiguration
    static class Kept {

        @Bean
        RecordKind dealKind() {
            return new RecordKind() {
                @Override
                public String name() {
                    return "deal";
                }

                @Override
                public String plural() {
                    return "deals";
                }

                @Override
                public String table() {
                    return "kept.deal";
                }

                @Override
                public List<Field> fields() {
                    return List.of();
                }

                @Override
                public String title(Map<String, Object> values) {
                    return "";
                }

                @Override
                public String titleSql() {
                    return "''";
                }
            };
        }
    }

    private static final Instant BEFORE = Instant.parse("2026-03-01T00:00:00Z");
    private static int asks;

    @Autowired
    RefillDesk refill;

    @Autowired
    Forecasts forecasts;

    @Autowired
    Sales sales;

    @Autowired
    AnalyticsHouse.KnownDeals known;

    @Autowired
    KnownElsewhere.Past past;

    @Autowired
    KnownElsewhere.Shares shares;

    @Autowired
    AnalyticsHouse.Calendar clock;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void empty() {
        jdbc.execute("create schema if not exists kept");
        jdbc.execute("create table if not exists kept.deal (id uuid primary key, merged_into uuid)");
        jdbc.execute("truncate kept.deal, analytics.deal, analytics.share cascade");
        jdbc.update("update analytics.refill set asked_at = ?", Timestamp.from(BEFORE.plusSeconds(++asks)));
        known.facts.clear();
        past.known.clear();
        shares.known.clear();
        clock.at("2026-03-10T09:00:00Z");
    }

    /** As it was before analytics came: known, but never heard of. */
    private UUID unheard(String title, String amount) {
        UUID deal = Ids.next();
        known.facts.put(
                deal,
                Map.of(
                        "title", title,
                        "pipeline", AnalyticsHouse.SALES,
                        "stage", "Stage_Qualification",
                        "owner", "rep1",
                        "closeOn", "2026-04-15",
                        "openedOn", "2026-01-01",
                        "amount", new BigDecimal(amount),
                        "amountCurrency", "EUR",
                        "probability", BigDecimal.TEN));
        jdbc.update("insert into kept.deal (id) values (?)", deal);
        return deal;
    }

    private BigDecimal april() {
        YearMonth april = YearMonth.of(2026, 4);
        ForecastQuery query = new ForecastQuery(april, april, By.NOTHING, RecordQuery.all());
        return sales.manager(() -> forecasts.of(query)).lines().stream()
                .map(Forecast.Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private <T> T admin(Supplier<T> act) {
        return currentUser.actingFor(new Viewer("admin1", "Admin", Set.of(Role.ADMIN), Set.of()), act);
    }

    @Test
    void copiesWhatWasThereBeforeInSlicesAndOnlyOnce() {
        IntStream.range(0, 210).forEach(n -> unheard("Bridge " + n, "10"));
        assertThat(admin(refill::progress).behind()).isEqualTo(210);
        assertThat(april()).isZero();

        refill.refill();

        assertThat(april()).isEqualByComparingTo("2100");
        assertThat(admin(refill::progress).behind()).isZero();
        int asked = known.asked;
        refill.refill();
        assertThat(known.asked).isEqualTo(asked);
    }

    @Test
    void knowsWhereADealStoodAndWhoSharesIt() {
        UUID deal = unheard("Bridge", "1000");
        stood(deal, "Qualification", "2026-01-01T00:00:00Z", "2026-01-11T00:00:00Z");
        stood(deal, "Negotiation", "2026-01-11T00:00:00Z", "2026-02-01T00:00:00Z");
        stood(deal, "Qualification", "2026-02-01T00:00:00Z", null);
        shares.known.put(deal, List.of(new Share("rep2", new BigDecimal("100"))));

        refill.refill();

        assertThat(jdbc.queryForObject("select furthest from analytics.deal where id = ?", String.class, deal))
                .isEqualTo("Stage_Negotiation");
        assertThat(jdbc.queryForList(
                        "select left_to from analytics.deal_stage where deal_id = ? order by entered_at",
                        String.class,
                        deal))
                .containsExactly("Stage_Negotiation", "Stage_Qualification", null);
        assertThat(jdbc.queryForObject("select owner from analytics.part where id = ?", String.class, deal))
                .isEqualTo("rep2");
    }

    private void stood(UUID deal, String stage, String from, String to) {
        past.known.add(new StagePast.Stay(
                deal,
                AnalyticsHouse.SALES,
                "Stage_" + stage,
                stage,
                Stage.Kind.OPEN,
                Instant.parse(from),
                to == null ? null : Instant.parse(to)));
    }

    @Test
    void makesAllCopiesAgainWhenAnAdminAsks() {
        UUID deal = unheard("Bridge", "1000");
        refill.refill();
        jdbc.update("update analytics.deal set amount = 1 where id = ?", deal);
        clock.at("2026-03-10T10:00:00Z");

        assertThatThrownBy(() -> sales.manager(refill::ask)).isInstanceOf(Forbidden.class);
        assertThat(admin(refill::ask).behind()).isEqualTo(1);
        refill.refill();

        assertThat(april()).isEqualByComparingTo("1000");
    }

    @Test
    void leavesADealToWhoeverIsChangingIt() {
        UUID deal = unheard("Bridge", "1000");
        transaction.executeWithoutResult(t -> {
            jdbc.queryForList("select id from kept.deal where id = ? for update", deal);
            Thread other = new Thread(refill::refill);
            other.start();
            join(other);
        });
        assertThat(april()).isZero();

        refill.refill();
        assertThat(april()).isEqualByComparingTo("1000");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
