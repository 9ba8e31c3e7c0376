package org.callboard.support.ticket;

import static org.callboard.support.ticket.TicketRows.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.PageKey;
import org.callboard.support.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said about tickets: replies, and notes in their own table. */
@Repository
public class WordRows {

    private static final String KEY = " and (:first or (at, id) < (:at, :id))";
    private static final String BOTH = """
            select id, at, text, from_customer, author, message_id, delivery, false as note from support.reply
            where ticket_id = :ticket%1$s
            union all
            select id, at, text, false, author, null, null, true from support.note
            where ticket_id = :ticket%1$s
            order by at desc, id desc limit :most
            """.formatted(KEY);

    private final JdbcClient jdbc;

    WordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param author username; {@code null} for the house itself and for customers nobody knows by name */
    public record Said(
            UUID id, UUID ticket, boolean fromCustomer, String author, UUID person, String text, UUID message) {}

    /** @return whether it is new: a message is told once */
    public boolean reply(Said said, String delivery, Instant at) {
        return jdbc.sql("""
                        insert into support.reply (id, ticket_id, from_customer, author, person_id, text, message_id, delivery, at)
                        values (:id, :ticket, :customer, :author, :person, :text, :message, :delivery, :at)
                        on conflict (message_id) where message_id is not null do nothing
                        """)
                        .param("id", said.id())
                        .param("ticket", said.ticket())
                        .param("customer", said.fromCustomer())
                        .param("author", said.author(), Types.VARCHAR)
                        .param("person", said.person(), Types.OTHER)
                        .param("text", said.text())
                        .param("message", said.message(), Types.OTHER)
                        .param("delivery", delivery, Types.VARCHAR)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void note(UUID id, UUID ticket, String author, String text, Instant at) {
        jdbc.sql("insert into support.note (id, ticket_id, author, text, at) values (?, ?, ?, ?, ?)")
                .params(id, ticket, author, text, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void carriedBy(UUID reply, UUID message) {
        jdbc.sql("update support.reply set message_id = ?, delivery = 'QUEUED' where id = ?")
                .params(message, reply)
                .update();
    }

    /** @return whether a reply of a ticket was carried by that message */
    public boolean delivery(UUID message, String state) {
        return jdbc.sql("update support.reply set delivery = ? where message_id = ? and not from_customer")
                        .params(state, message)
                        .update()
                == 1;
    }

    boolean holds(UUID message) {
        return jdbc.sql("select exists (select 1 from support.reply where message_id = ?)")
                .param(message)
                .query(Boolean.class)
                .single();
    }

    /** The customer's last message, which an answer answers. */
    Optional<UUID> lastMessageOfCustomer(UUID ticket) {
        return jdbc.sql("""
                        select message_id from support.reply where ticket_id = ? and from_customer and message_id is not null
                        order by at desc, id desc limit 1
                        """).param(ticket).query(UUID.class).optional();
    }

    /** Newest first. */
    List<Word> slice(UUID ticket, PageKey before, int most) {
        return jdbc.sql(BOTH)
                .param("ticket", ticket)
                .param("first", before == null)
                .param("at", (before == null ? Instant.EPOCH : before.at()).atOffset(ZoneOffset.UTC))
                .param("id", before == null ? new UUID(0, 0) : before.id())
                .param("most", most)
                .query(WordRows::word)
                .list();
    }

    /** Only those replies that are the ticket's. @return how many moved */
    int moveReplies(UUID from, UUID to, Collection<UUID> replies) {
        return jdbc.sql("update support.reply set ticket_id = ? where ticket_id = ? and id = any(?)")
                .params(to, from, replies.toArray(UUID[]::new))
                .update();
    }

    private static Word word(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String text = row.getString("text");
        Instant at = moment(row, "at");
        String author = row.getString("author");
        return row.getBoolean("note")
                ? new Word.Note(id, text, at, author)
                : new Word.Reply(
                        id,
                        text,
                        at,
                        row.getBoolean("from_customer"),
                        author,
                        row.getObject("message_id", UUID.class),
                        row.getString("delivery"));
    }
}
