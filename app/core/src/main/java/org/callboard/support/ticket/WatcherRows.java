package org.callboard.support.ticket;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who hears of a ticket. */
@Repository
class WatcherRows {

    static final int MOST = 50;

    private final JdbcClient jdbc;

    WatcherRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> of(UUID ticket) {
        return jdbc.sql("select username from support.watcher where ticket_id = ? order by at, username limit " + MOST)
                .param(ticket)
                .query(String.class)
                .list();
    }

    void add(UUID ticket, String username, Instant at) {
        jdbc.sql("insert into support.watcher (ticket_id, username, at) values (?, ?, ?) on conflict do nothing")
                .params(ticket, username, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID ticket, String username) {
        jdbc.sql("delete from support.watcher where ticket_id = ? and username = ?")
                .params(ticket, username)
                .update();
    }
}
