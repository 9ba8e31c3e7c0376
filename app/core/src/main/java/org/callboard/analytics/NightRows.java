package org.callboard.analytics;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Nights whose state is kept; what rests from one night to the next is kept once. */
@Repository
class NightRows {

    private static final String VALUES =
            "state, pipeline, stage, owner, team, category, probability, amount, currency, close_on";

    private final JdbcClient jdbc;

    NightRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Night(LocalDate day, Instant takenAt) {}

    Optional<Night> lastUpTo(LocalDate day) {
        return jdbc.sql("select day, taken_at from analytics.night where day <= :day order by day desc limit 1")
                .param("day", day)
                .query((row, n) -> new Night(
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("taken_at").toInstant()))
                .optional();
    }

    Optional<LocalDate> first() {
        return jdbc.sql("select min(day) from analytics.night")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    List<LocalDate> newest(int limit) {
        return jdbc.sql("select day from analytics.night order by day desc limit :limit")
                .param("limit", limit)
                .query(LocalDate.class)
                .list();
    }

    boolean isTaken(LocalDate day) {
        return jdbc.sql("select exists (select 1 from analytics.night where day >= :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Keeps how deals stand now. @param since when something may have changed last that is not kept yet */
    void take(LocalDate day, Instant now, Instant since) {
        jdbc.sql("""
                        update analytics.snapshot s set until_day = :day from analytics.deal d
                        where s.deal_id = d.id and s.until_day = 'infinity' and s.from_day < :day
                            and d.changed_at >= :since and (%1$s) is distinct from (%2$s)
                        """.formatted(of("s"), of("d")))
                .param("day", day)
                .param("since", Timestamp.from(since))
                .update();
        int kept = jdbc.sql("""
                        insert into analytics.snapshot (deal_id, from_day, %1$s)
                        select d.id, :day, %2$s from analytics.deal d
                        where d.changed_at >= :since and not exists (select 1 from analytics.snapshot s
                            where s.deal_id = d.id and s.until_day = 'infinity')
                        on conflict do nothing
                        """.formatted(VALUES, of("d")))
                .param("day", day)
                .param("since", Timestamp.from(since))
                .update();
        jdbc.sql("insert into analytics.night (day, taken_at, deals) values (:day, :now, :kept)")
                .param("day", day)
                .param("now", Timestamp.from(now))
                .param("kept", kept)
                .update();
    }

    private static String of(String table) {
        return table + "." + VALUES.replace(", ", ", " + table + ".");
    }
}
