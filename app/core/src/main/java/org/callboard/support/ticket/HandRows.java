package org.callboard.support.ticket;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who had a ticket, one after the other. */
@Repository
public class HandRows {

    private static final String LONGEST_WAITING = """
            select person
            from unnest(?::text[]) with ordinality as people (person, place)
            left join lateral (
                select at from support.hand where owner = person order by at desc limit 1) last on true
            order by last.at nulls first, place
            limit 1
            """;

    private final JdbcClient jdbc;

    HandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID ticket, String owner, String queue, Instant at) {
        jdbc.sql(
                        "insert into support.hand (id, ticket_id, owner, queue, at) values (:id, :ticket, :owner, :queue, :at)")
                .param("id", Ids.next())
                .param("ticket", ticket)
                .param("owner", owner, Types.VARCHAR)
                .param("queue", queue, Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean hadOwner(UUID ticket) {
        return jdbc.sql("select exists (select 1 from support.hand where ticket_id = ? and owner is not null)")
                .param(ticket)
                .query(Boolean.class)
                .single();
    }

    /** @param usernames at least one; among those who never got any, the first in this order */
    public String longestWaiting(List<String> usernames) {
        return jdbc.sql(LONGEST_WAITING)
                .param(usernames.toArray(String[]::new))
                .query(String.class)
                .single();
    }
}
