package org.callboard.support.ticket;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.Subject;
import org.callboard.support.TicketLine;
import org.callboard.support.Tickets.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tickets of a person or a company, newest first. */
@Component
class CustomerTickets {

    private final JdbcClient jdbc;
    private final Lines lines;
    private final SubjectGuard guard;

    CustomerTickets(JdbcClient jdbc, Lines lines, SubjectGuard guard) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.guard = guard;
    }

    Slice<TicketLine> lines(Subject customer, String before, int size) {
        Lines.requireSize(size);
        guard.requireRead(customer);
        Slice<TicketRow> found = Slice.of(
                rows(customer, PageKey.read(before), size + 1), size, last -> new PageKey(last.createdAt(), last.id()));
        return new Slice<>(lines.of(found.items()), found.next());
    }

    private List<TicketRow> rows(Subject customer, PageKey before, int most) {
        String column = customer.type().equals("company") ? "company_id" : "person_id";
        return jdbc.sql("""
                        select * from support.ticket where %s = :customer and merged_into is null
                            and (:first or (created_at, id) < (:at, :id))
                        order by created_at desc, id desc limit :most
                        """.formatted(column))
                .param("customer", customer.id())
                .param("first", before == null)
                .param("at", (before == null ? Instant.EPOCH : before.at()).atOffset(ZoneOffset.UTC))
                .param("id", before == null ? new UUID(0, 0) : before.id())
                .param("most", most)
                .query(TicketRows::ticket)
                .list();
    }
}
