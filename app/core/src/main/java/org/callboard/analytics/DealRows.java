package org.callboard.analytics;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The copies of deals. */
@Repository
class DealRows {

    /** How far a deal got only grows, unless it changes to another pipeline or a won one is open again. */
    private static final String FURTHER = """
            case when (:furthest)::text is null then deal.%1$s
                 when deal.pipeline is distinct from excluded.pipeline or deal.state = 'WON' and excluded.state = 'OPEN'
                   or excluded.furthest_order >= deal.furthest_order then excluded.%1$s
                 else deal.%1$s end""";

    private static final String WRITE =
            """
            insert into analytics.deal (id, title, company_id, pipeline, stage, stage_name, state, probability, amount,
                currency, recurring, recurring_currency, category, close_on, opened_on, closed_on, owner, team, source,
                campaign, lost_reason, competitor, product_id, tags, furthest, furthest_order, changed_at, shared)
            values (:id, :title, :company, :pipeline, :stage, :stageName, :state, :probability, :amount, :currency,
                :recurring, :recurringCurrency, :category, :closeOn, :openedOn, :closedOn, :owner, :team, :source,
                :campaign, :lostReason, :competitor, :product, :tags, :furthest, :order, :now, exists (select 1 from analytics.share where deal_id = :id))
            on conflict (id) do update set title = excluded.title, company_id = excluded.company_id,
                pipeline = excluded.pipeline, stage = excluded.stage, stage_name = excluded.stage_name,
                state = excluded.state, probability = excluded.probability, amount = excluded.amount,
                currency = excluded.currency, recurring = excluded.recurring,
                recurring_currency = excluded.recurring_currency, category = excluded.category,
                close_on = excluded.close_on, opened_on = excluded.opened_on, closed_on = excluded.closed_on, owner = excluded.owner,
                team = excluded.team, source = excluded.source, campaign = excluded.campaign,
                lost_reason = excluded.lost_reason, competitor = excluded.competitor, tags = excluded.tags,
                product_id = excluded.product_id, changed_at = excluded.changed_at, merged = false,
                shared = excluded.shared,
                furthest = """ + FURTHER.formatted("furthest") + ", furthest_order = " + FURTHER.formatted("furthest_order");

    private final NamedParameterJdbcTemplate jdbc;

    DealRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A deal, and the furthest stage that it is known to have reached; {@code null} for none. */
    record Written(DealCopy deal, String furthest, int order) {}

    void write(Collection<Written> deals, Instant now) {
        jdbc.batchUpdate(WRITE, deals.stream().map(one -> values(one, now)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource values(Written written, Instant now) {
        DealCopy deal = written.deal();
        return new MapSqlParameterSource("id", deal.id())
                .addValue("title", deal.title())
                .addValue("company", deal.companyId())
                .addValue("pipeline", deal.pipeline())
                .addValue("stage", deal.stage())
                .addValue("stageName", deal.stageName())
                .addValue("state", deal.state())
                .addValue("probability", deal.probability())
                .addValue("amount", deal.amount())
                .addValue("currency", deal.currency())
                .addValue("recurring", deal.recurring())
                .addValue("recurringCurrency", deal.recurringCurrency())
                .addValue("category", deal.category())
                .addValue("closeOn", date(deal.closeOn()))
                .addValue("openedOn", date(deal.openedOn()))
                .addValue("closedOn", date(deal.closedOn()))
                .addValue("owner", deal.owner())
                .addValue("team", deal.team())
                .addValue("source", deal.source())
                .addValue("campaign", deal.campaign())
                .addValue("lostReason", deal.lostReason())
                .addValue("competitor", deal.competitor())
                .addValue("tags", deal.tags().toArray(String[]::new))
                .addValue("product", deal.productId())
                .addValue("furthest", written.furthest())
                .addValue("order", written.order())
                .addValue("now", now.atOffset(ZoneOffset.UTC));
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    /** Its sums count with the one that it lives on in. */
    void merged(Collection<UUID> ids, Instant now) {
        jdbc.update(
                "update analytics.deal set merged = true, changed_at = :now where id = any(:ids)",
                new MapSqlParameterSource("ids", ids.toArray(UUID[]::new))
                        .addValue("now", now.atOffset(ZoneOffset.UTC)));
    }

    /** With all that is known of it, also of former nights: it was erased, or never should have been. */
    void forget(UUID id) {
        MapSqlParameterSource one = new MapSqlParameterSource("id", id);
        jdbc.update("delete from analytics.snapshot where deal_id = :id", one);
        jdbc.update("delete from analytics.share where deal_id = :id", one);
        jdbc.update("delete from analytics.deal where id = :id", one);
    }

    void product(UUID id, String name) {
        jdbc.update("""
                insert into analytics.product (id, name) values (:id, :name)
                on conflict (id) do update set name = excluded.name where product.name <> excluded.name
                """, new MapSqlParameterSource("id", id).addValue("name", name));
    }
}
