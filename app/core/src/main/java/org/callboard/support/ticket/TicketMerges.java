package org.callboard.support.ticket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.engine.Processes;
import org.callboard.support.TicketState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tickets that are one: only the survivor's process goes on, and all that was said stands with it. When the merge is undone
 * each has its words back; what was under way begins its process anew.
 */
@Component
class TicketMerges {

    private static final String UNDER_WAY = "underWay";
    /** Tables whose rows go with their ticket. */
    private static final List<String> ALONG = List.of("reply", "note", "hand");

    private final TicketRows rows;
    private final ObjectProvider<Processes> processes;
    private final JdbcClient jdbc;

    TicketMerges(TicketRows rows, ObjectProvider<Processes> processes, JdbcClient jdbc) {
        this.rows = rows;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    Map<String, Object> merge(UUID survivor, Set<UUID> others) {
        Map<String, Object> kept = new LinkedHashMap<>();
        List<String> underWay = new ArrayList<>();
        for (UUID other : others) {
            if (processes.getObject().cancel(other.toString(), "The ticket was merged into another one.") > 0
                    && stateOf(other).isUnderWay()) {
                underWay.add(other.toString());
            }
            jdbc.sql("""
                            insert into support.watcher (ticket_id, username, at)
                            select ?, username, at from support.watcher where ticket_id = ? on conflict do nothing
                            """).params(survivor, other).update();
        }
        kept.put(UNDER_WAY, underWay);
        for (String table : ALONG) {
            for (UUID other : others) {
                kept.put(table + " " + other, move(table, other, survivor));
            }
        }
        return kept;
    }

    private TicketState stateOf(UUID ticket) {
        return TicketState.valueOf(jdbc.sql("select state from support.ticket where id = ?")
                .param(ticket)
                .query(String.class)
                .single());
    }

    private List<String> move(String table, UUID from, UUID to) {
        return jdbc
                .sql("update support." + table + " set ticket_id = ? where ticket_id = ? returning id")
                .params(to, from)
                .query(UUID.class)
                .list()
                .stream()
                .map(UUID::toString)
                .toList();
    }

    void part(UUID survivor, Set<UUID> others, Map<String, Object> kept) {
        for (String table : ALONG) {
            for (UUID other : others) {
                if (kept.get(table + " " + other) instanceof List<?> moved && !moved.isEmpty()) {
                    UUID[] ids = moved.stream()
                            .map(id -> UUID.fromString(id.toString()))
                            .toArray(UUID[]::new);
                    jdbc.sql("update support." + table + " set ticket_id = ? where ticket_id = ? and id = any(?)")
                            .params(other, survivor, ids)
                            .update();
                }
            }
        }
        if (kept.get(UNDER_WAY) instanceof List<?> underWay) {
            underWay.stream()
                    .map(Object::toString)
                    .filter(id -> rows.living(UUID.fromString(id)).isPresent())
                    .forEach(id -> processes.getObject().announce("support.closed-ticket-reopened", id, Map.of()));
        }
    }
}
