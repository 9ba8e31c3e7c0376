package org.callboard.lead;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each person got their last lead, as the leads themselves say. */
@Repository
class AssignmentTurns {

    private static final String LONGEST_WAITING = """
            select person
            from unnest(?::text[]) with ordinality as people (person, place)
            left join lateral (
                select assigned_at from lead.lead
                where owner = person and assigned_at is not null
                order by assigned_at desc limit 1) last on true
            order by last.assigned_at nulls first, place
            limit 1
            """;

    private final JdbcClient jdbc;

    AssignmentTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param usernames at least one; among those who never got any, the first in this order */
    String longestWaiting(List<String> usernames) {
        return jdbc.sql(LONGEST_WAITING)
                .param(usernames.toArray(String[]::new))
                .query(String.class)
                .single();
    }
}
