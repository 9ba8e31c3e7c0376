package org.callboard.communication.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Channel;
import org.callboard.communication.Direction;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadState;
import org.callboard.kernel.Subject;
import org.callboard.records.text.NormalForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The conversations' table; how lists are found is in {@link ThreadSearch}, what they are about in {@link ThreadSubjects}. */
@Repository
class ThreadRows {

    private final JdbcClient jdbc;

    ThreadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            UUID id,
            String subject,
            String who,
            Channel channel,
            UUID mailbox,
            Subject about,
            String assignee,
            Instant at) {
        jdbc.sql("""
                        insert into communication.thread (id, subject, who, channel, mailbox_id, about_type, about_id, state,
                            assignee, last_at, last_direction, search_text)
                        values (:id, :subject, :who, :channel, :mailbox, :aboutType, :aboutId, 'OPEN', :assignee, :at, 'OUT',
                            :search)
                        """)
                .param("id", id)
                .param("subject", subject)
                .param("who", who)
                .param("channel", channel.name())
                .param("mailbox", mailbox, Types.OTHER)
                .param("aboutType", about == null ? null : about.type(), Types.VARCHAR)
                .param("aboutId", about == null ? null : about.id(), Types.OTHER)
                .param("assignee", assignee, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("search", NormalForm.words(who + " " + subject))
                .update();
    }

    /**
     * A message joins. One that came opens the conversation again and makes it unread; one that went out has been read by
     * whoever wrote it.
     */
    void joined(MessageRow message, boolean attachments) {
        boolean in = message.direction() == Direction.IN;
        jdbc.sql("""
                        update communication.thread set messages = messages + 1, version = version + 1,
                            attachments = attachments or :attachments,
                            snippet = case when :at >= last_at or messages = 0 then :snippet else snippet end,
                            last_direction = case when :at >= last_at or messages = 0 then :direction else last_direction end,
                            last_at = greatest(last_at, :at),
                            last_in_at = case when :in then greatest(last_in_at, :at) else last_in_at end,
                            unread = case when :in then true when :person then false else unread end,
                            state = case when :in then 'OPEN' else state end,
                            snoozed_until = case when :in then null else snoozed_until end,
                            search_text = left(search_text || ' ' || :words, 20000)
                        where id = :id
                        """)
                .param("id", message.threadId())
                .param("attachments", attachments)
                .param("at", Timestamp.from(message.at()))
                .param("snippet", message.snippet())
                .param("direction", message.direction().name())
                .param("in", in)
                .param("person", message.author() != null)
                .param("words", NormalForm.words(message.subject() + " " + message.snippet()))
                .update();
    }

    Optional<ThreadLine> find(UUID id) {
        return jdbc.sql("select * from communication.thread where id = ?")
                .param(id)
                .query(ThreadRows::line)
                .optional();
    }

    void assign(UUID id, String username) {
        jdbc.sql("update communication.thread set assignee = ?, version = version + 1 where id = ?")
                .param(username)
                .param(id)
                .update();
    }

    /** Lies before whom it was said to; what nobody waits for an answer to is only kept. */
    void given(UUID id, String username, boolean answerable) {
        jdbc.sql(
                        "update communication.thread set assignee = ?, state = ?, unread = ?, version = version + 1 where id = ?")
                .params(username, answerable ? "OPEN" : "DONE", answerable, id)
                .update();
    }

    /** Whether somebody wrote in it. */
    boolean hasAuthor(UUID id, String username) {
        return jdbc.sql("select exists (select 1 from communication.message where thread_id = ? and author = ?)")
                .params(id, username)
                .query(Boolean.class)
                .single();
    }

    void state(UUID id, ThreadState state, Instant snoozedUntil) {
        jdbc.sql("update communication.thread set state = ?, snoozed_until = ?, version = version + 1 where id = ?")
                .param(state.name())
                .param(snoozedUntil == null ? null : Timestamp.from(snoozedUntil))
                .param(id)
                .update();
    }

    void read(UUID id, boolean read) {
        jdbc.sql("update communication.thread set unread = ?, version = version + 1 where id = ? and unread <> ?")
                .params(!read, id, !read)
                .update();
    }

    /** Snoozed ones whose time has come. @return their ids */
    List<UUID> wake(Instant now, int most) {
        return jdbc.sql("""
                        update communication.thread set state = 'OPEN', snoozed_until = null, unread = true,
                            version = version + 1
                        where id in (select id from communication.thread where state = 'SNOOZED' and snoozed_until <= ?
                            order by snoozed_until limit ? for update skip locked)
                        returning id
                        """).params(Timestamp.from(now), most).query(UUID.class).list();
    }

    static ThreadLine line(ResultSet row, int n) throws SQLException {
        return new ThreadLine(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("who"),
                MessageRow.subject(row),
                row.getObject("person_id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getObject("mailbox_id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                ThreadState.valueOf(row.getString("state")),
                MessageRow.instant(row, "snoozed_until"),
                row.getString("assignee"),
                MessageRow.instant(row, "last_at"),
                MessageRow.instant(row, "last_in_at"),
                Direction.valueOf(row.getString("last_direction")),
                row.getString("snippet"),
                row.getInt("messages"),
                row.getBoolean("unread"),
                row.getBoolean("attachments"),
                row.getLong("version"));
    }
}
