package org.callboard.support.ticket;

import static org.callboard.support.ticket.TicketRows.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.customer.KnownAddresses;
import org.callboard.kernel.PageKey;
import org.callboard.records.HouseRecords;
import org.callboard.support.TicketState;
import org.callboard.support.TicketsOfCustomer.Customer;
import org.callboard.support.TicketsOfCustomer.OwnTicket;
import org.callboard.support.TicketsOfCustomer.OwnWord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tickets as their customer may see them: each statement carries the customer, none knows the table of notes. */
@Repository
class OwnRows {

    private static final int MOST_WORDS = 500;
    private static final int MOST_MESSAGES = 200;
    private static final String OWN = "merged_into is null and (person_id = :person or company_id = :company)";
    private static final String COLUMNS =
            "select id, number, subject, description, state, person_id, first_response_due, resolution_due, paused_since,"
                    + " created_at, changed_at from support.ticket where ";

    private final JdbcClient jdbc;
    private final HouseRecords records;
    private final KnownAddresses addresses;

    OwnRows(JdbcClient jdbc, HouseRecords records, KnownAddresses addresses) {
        this.jdbc = jdbc;
        this.records = records;
        this.addresses = addresses;
    }

    /** Newest first. */
    List<OwnTicket> list(Customer who, PageKey before, int most) {
        return jdbc.sql(COLUMNS + OWN + """
                         and (:first or (created_at, id) < (:at, :id))
                        order by created_at desc, id desc limit :most
                        """)
                .param("person", who.personId())
                .param("company", who.companyId(), Types.OTHER)
                .param("first", before == null)
                .param("at", (before == null ? Instant.EPOCH : before.at()).atOffset(ZoneOffset.UTC))
                .param("id", before == null ? new UUID(0, 0) : before.id())
                .param("most", most)
                .query((row, n) -> own(row, who))
                .list();
    }

    Optional<OwnTicket> find(Customer who, UUID ticket) {
        return jdbc.sql(COLUMNS + OWN + " and id = :ticket")
                .param("person", who.personId())
                .param("company", who.companyId(), Types.OTHER)
                .param("ticket", ticket)
                .query((row, n) -> own(row, who))
                .optional();
    }

    /** Oldest first. */
    List<OwnWord> words(UUID ticket) {
        return jdbc.sql("""
                        select * from (
                            select id, text, from_customer, author, at from support.reply where ticket_id = ?
                            order by at desc, id desc limit ?) newest
                        order by at, id
                        """)
                .params(ticket, MOST_WORDS)
                .query((row, n) -> new OwnWord(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getBoolean("from_customer"),
                        row.getString("author"),
                        moment(row, "at")))
                .list();
    }

    /** Words that a message carried, and which; the newest. */
    Map<UUID, UUID> messages(UUID ticket) {
        Map<UUID, UUID> carried = new LinkedHashMap<>();
        jdbc.sql("select id, message_id from support.reply where ticket_id = ? and message_id is not null"
                        + " order by at desc, id desc limit ?")
                .params(ticket, MOST_MESSAGES)
                .query(row -> {
                    carried.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return carried;
    }

    /** What whoever asked is called, as far as anybody knows. */
    String asker(UUID ticket) {
        return jdbc.sql("select person_id, contact_name from support.ticket where id = ?")
                .param(ticket)
                .query((row, n) -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    return Optional.ofNullable(
                            person == null
                                    ? row.getString("contact_name")
                                    : records.get("person", person).title());
                })
                .single()
                .orElse(null);
    }

    /** The company that the person works for, as far as their address tells. */
    String companyOf(Customer who) {
        if (who.companyId() != null) {
            return who.companyId().toString();
        }
        String email = records.get("person", who.personId()).text("email");
        UUID company = email == null ? null : addresses.of(email).companyId();
        return company == null ? null : company.toString();
    }

    private static OwnTicket own(ResultSet row, Customer who) throws SQLException {
        TicketState state = TicketState.valueOf(row.getString("state"));
        boolean runs = state == TicketState.OPEN && row.getObject("paused_since") == null;
        return new OwnTicket(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("subject"),
                row.getString("description"),
                state,
                who.personId().equals(row.getObject("person_id", UUID.class)),
                null,
                runs ? moment(row, "first_response_due") : null,
                runs ? moment(row, "resolution_due") : null,
                moment(row, "created_at"),
                moment(row, "changed_at"));
    }
}
