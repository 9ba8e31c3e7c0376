package org.callboard.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be won. */
@Repository
class QuotaRows {

    private final JdbcClient jdbc;

    QuotaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param owner only this one's; {@code null} for all */
    List<Quota> between(YearMonth from, YearMonth to, String owner) {
        return jdbc.sql("""
                        select * from analytics.quota where month between :from and :to
                            and (cast(:owner as text) is null or owner = :owner)
                        order by month, team nulls last, owner, currency, measure
                        """)
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .param("owner", owner)
                .query((row, n) -> quota(row))
                .list();
    }

    Quota set(UUID id, Quotas.Draft draft, String by, Instant now) {
        return jdbc.sql("""
                        insert into analytics.quota (id, owner, team, month, measure, amount, currency, changed_at,
                            changed_by, version)
                        values (:id, :owner, :team, :month, :measure, :amount, :currency, :now, :by, 1)
                        on conflict (month, coalesce(owner, ''), coalesce(team, ''), currency, measure) do update set
                            amount = excluded.amount, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by, version = quota.version + 1
                        returning *
                        """)
                .param("id", id)
                .param("owner", draft.owner())
                .param("team", draft.team())
                .param("month", draft.month().atDay(1))
                .param("measure", draft.measure().name())
                .param("amount", draft.amount())
                .param("currency", draft.currency())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query((row, n) -> quota(row))
                .single();
    }

    Optional<Quota> remove(UUID id) {
        return jdbc.sql("delete from analytics.quota where id = :id returning *")
                .param("id", id)
                .query((row, n) -> quota(row))
                .optional();
    }

    private static Quota quota(ResultSet row) throws SQLException {
        return new Quota(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getString("team"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Measure.valueOf(row.getString("measure")),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getLong("version"));
    }
}
