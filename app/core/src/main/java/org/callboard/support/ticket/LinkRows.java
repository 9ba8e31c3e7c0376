package org.callboard.support.ticket;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tickets have to do with each other. */
@Repository
class LinkRows {

    static final int MOST = 100;

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Linked(UUID other, String kind) {}

    void put(UUID ticket, UUID other, String kind, Instant at) {
        jdbc.sql("""
                        insert into support.link (ticket_id, other_id, kind, at) values (?, ?, ?, ?)
                        on conflict (ticket_id, other_id) do update set kind = excluded.kind
                        """).params(ticket, other, kind, at.atOffset(ZoneOffset.UTC)).update();
    }

    void remove(UUID ticket, UUID other) {
        jdbc.sql("""
                        delete from support.link where (ticket_id = :one and other_id = :other)
                            or (ticket_id = :other and other_id = :one)
                        """).param("one", ticket).param("other", other).update();
    }

    /** Links both ways, the parent, the children; newest first. */
    List<Linked> of(UUID ticket) {
        return jdbc.sql("""
                        select id, kind from (
                            select other_id as id, kind from support.link where ticket_id = :id
                            union all select ticket_id, kind from support.link where other_id = :id
                            union all select parent_id, 'PARENT' from support.ticket where id = :id and parent_id is not null
                            union all (select id, 'CHILD' from support.ticket where parent_id = :id and merged_into is null
                                order by id desc limit :most)) all_of_them
                        order by id desc limit :most
                        """)
                .param("id", ticket)
                .param("most", MOST)
                .query((row, n) -> new Linked(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}
