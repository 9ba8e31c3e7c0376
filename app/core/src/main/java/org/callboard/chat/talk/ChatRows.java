package org.callboard.chat.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.chat.ChatLine;
import org.callboard.chat.ChatLine.Speaker;
import org.callboard.chat.ChatState;
import org.callboard.chat.ChatView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations and what was said in them. */
@Repository
class ChatRows {

    private static final int MOST = 100;
    private static final int MOST_LINES = 500;

    private final JdbcClient jdbc;

    ChatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ChatView chat, String widget) {
        jdbc.sql("insert into chat.conversation (id, widget, state, name, email, language, page, person_id, started_at,"
                        + " spoken_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        chat.id(),
                        widget,
                        chat.state().name(),
                        chat.name(),
                        chat.email(),
                        chat.language(),
                        chat.page(),
                        chat.personId(),
                        Timestamp.from(chat.startedAt()),
                        Timestamp.from(chat.startedAt()))
                .update();
    }

    Optional<ChatView> find(UUID id) {
        return jdbc.sql("select * from chat.conversation where id = ?")
                .param(id)
                .query((row, n) -> chat(row))
                .optional();
    }

    Optional<ChatView> lock(UUID id) {
        return jdbc.sql("select * from chat.conversation where id = ? for update")
                .param(id)
                .query((row, n) -> chat(row))
                .optional();
    }

    List<ChatView> waiting() {
        return jdbc.sql("select * from chat.conversation where state = 'WAITING' order by started_at limit " + MOST)
                .query((row, n) -> chat(row))
                .list();
    }

    List<ChatView> of(String agent) {
        return jdbc.sql("select * from chat.conversation where agent = ? order by started_at desc limit " + MOST)
                .param(agent)
                .query((row, n) -> chat(row))
                .list();
    }

    List<ChatView> talking() {
        return jdbc.sql("select * from chat.conversation where state = 'TALKING' order by started_at limit " + MOST)
                .query((row, n) -> chat(row))
                .list();
    }

    void taken(UUID id, String agent, Instant at) {
        jdbc.sql("update chat.conversation set state = 'TALKING', agent = ?, taken_at = coalesce(taken_at, ?),"
                        + " spoken_at = ? where id = ?")
                .params(agent, Timestamp.from(at), Timestamp.from(at), id)
                .update();
    }

    void handedOn(UUID id) {
        jdbc.sql("update chat.conversation set state = 'WAITING', agent = null where id = ?")
                .param(id)
                .update();
    }

    void ended(UUID id, ChatState how, Instant at) {
        jdbc.sql("update chat.conversation set state = ?, ended_at = ? where id = ?")
                .params(how.name(), Timestamp.from(at), id)
                .update();
    }

    void keptAs(UUID id, UUID message) {
        jdbc.sql("update chat.conversation set kept_as = ? where id = ?")
                .params(message, id)
                .update();
    }

    /** In the turn of the conversation's row, which the caller holds: numbers have no gaps and no twins. */
    void add(UUID id, Speaker speaker, String username, String text, Instant at) {
        jdbc.sql("insert into chat.line (conversation_id, number, speaker, username, text, at)"
                        + " select :id, coalesce(max(number), 0) + 1, :speaker, :username, :text, :at from chat.line"
                        + " where conversation_id = :id")
                .param("id", id)
                .param("speaker", speaker.name())
                .param("username", username, java.sql.Types.VARCHAR)
                .param("text", text)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("update chat.conversation set spoken_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    List<ChatLine> lines(UUID id, int after) {
        return jdbc.sql("select * from chat.line where conversation_id = ? and number > ? order by number limit "
                        + MOST_LINES)
                .params(id, after)
                .query((row, n) -> new ChatLine(
                        row.getInt("number"),
                        Speaker.valueOf(row.getString("speaker")),
                        row.getString("username"),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static ChatView chat(ResultSet row) throws SQLException {
        return new ChatView(
                row.getObject("id", UUID.class),
                ChatState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                row.getString("page"),
                row.getObject("person_id", UUID.class),
                row.getString("agent"),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("taken_at")),
                instant(row.getTimestamp("ended_at")),
                row.getTimestamp("spoken_at").toInstant());
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
