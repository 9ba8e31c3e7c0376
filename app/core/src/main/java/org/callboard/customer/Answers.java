package org.callboard.customer;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people answered while a lead became a customer: is this the same? */
@Repository
class Answers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Answers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Answer(UUID candidate, boolean same) {}

    /** The newest first. */
    List<Answer> of(UUID lead, String kind) {
        return jdbc.sql(
                        "select candidate_id, same from customer.answer where lead_id = ? and kind = ? order by at desc")
                .params(lead, kind)
                .query((row, n) -> new Answer(row.getObject(1, UUID.class), row.getBoolean(2)))
                .list();
    }

    void keep(UUID lead, String kind, UUID candidate, boolean same, String by) {
        jdbc.sql("""
                        insert into customer.answer (lead_id, kind, candidate_id, same, by, at) values (?, ?, ?, ?, ?, ?)
                        on conflict (lead_id, kind, candidate_id) do update
                            set same = excluded.same, by = excluded.by, at = excluded.at
                        """)
                .params(lead, kind, candidate, same, by, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
