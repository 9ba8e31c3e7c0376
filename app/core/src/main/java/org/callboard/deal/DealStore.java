package org.callboard.deal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads deals; what people write into them goes through the records' desk. */
@Repository
class DealStore {

    private final JdbcClient jdbc;

    DealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a merged one the deal that it lives on in. */
    Optional<DealRow> living(UUID id) {
        return jdbc.sql("""
                        with recursive way as (
                            select id, merged_into from deal.deal where id = ?
                            union
                            select t.id, t.merged_into from way w join deal.deal t on t.id = w.merged_into)
                        select t.* from way w join deal.deal t on t.id = w.id where w.merged_into is null
                        """).param(id).query(DealStore::deal).optional();
    }

    /** Until the transaction ends; whoever else moves it waits, and then sees where it stands. */
    Optional<DealRow> lock(UUID id) {
        return jdbc.sql("select * from deal.deal where id = ? and merged_into is null for update")
                .param(id)
                .query(DealStore::deal)
                .optional();
    }

    Optional<UUID> ofLead(UUID lead) {
        return jdbc.sql("select id from deal.deal where lead_id = ?")
                .param(lead)
                .query(UUID.class)
                .optional();
    }

    /** Whoever else opens a deal for the same lead waits until this transaction ends. */
    void takeTurn(UUID lead) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 44))")
                .param(lead.toString())
                .query((row, n) -> n)
                .list();
    }

    Optional<UUID> ofExternalId(String externalId) {
        return jdbc.sql("select id from deal.deal where external_id = ? and merged_into is null order by id limit 1")
                .param(externalId)
                .query(UUID.class)
                .optional();
    }

    /** What somebody said of the probability; {@code null} is the stage's again. */
    void ownProbability(UUID id, BigDecimal own) {
        jdbc.sql("""
                        update deal.deal set own_probability = :own, probability = case when state = 'OPEN'
                            then coalesce(:own, stage_probability) else stage_probability end where id = :id
                        """).param("own", own, Types.NUMERIC).param("id", id).update();
    }

    /** What pointed to something that is gone for good points nowhere. */
    void forget(String type, UUID gone) {
        String column = switch (type) {
            case "company" -> "company_id";
            case "person" -> "person_id";
            case "product" -> "product_id";
            default -> null;
        };
        if (column != null) {
            jdbc.sql("update deal.deal set %1$s = null where %1$s = ?".formatted(column))
                    .param(gone)
                    .update();
        }
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime kept = row.getObject(column, OffsetDateTime.class);
        return kept == null ? null : kept.toInstant();
    }

    /** A sum stands in two columns. */
    static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : Money.of(value, row.getString(column + "_currency"));
    }

    private static DealRow deal(ResultSet row, int n) throws SQLException {
        return new DealRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("company_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("product_id", UUID.class),
                money(row, "amount"),
                money(row, "recurring"),
                row.getBigDecimal("term_months"),
                row.getBigDecimal("discount_percent"),
                row.getString("pipeline"),
                row.getString("stage"),
                row.getString("stage_name"),
                DealState.valueOf(row.getString("state")),
                moment(row, "stage_since"),
                row.getBigDecimal("probability"),
                row.getString("forecast_category"),
                row.getObject("close_on", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("lost_reason"),
                row.getString("competitor"),
                row.getString("owner"),
                row.getString("team"),
                moment(row, "last_activity_at"),
                row.getObject("rotten_after", Integer.class),
                moment(row, "rotten_at"),
                row.getLong("version"));
    }
}
