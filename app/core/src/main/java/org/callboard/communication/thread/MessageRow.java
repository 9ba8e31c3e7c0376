package org.callboard.communication.thread;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.callboard.communication.Channel;
import org.callboard.communication.Direction;
import org.callboard.communication.MessageState;
import org.callboard.kernel.Subject;

/**
 * A message as it stands in its table, without its words.
 *
 * @param answers whether it answers what its recipient wrote
 * @param stepKey of a step that sent it; {@code null} for people
 */
public record MessageRow(
        UUID id,
        UUID threadId,
        Channel channel,
        Direction direction,
        UUID mailboxId,
        String fromAddress,
        String fromName,
        String subject,
        String snippet,
        String messageId,
        String inReplyTo,
        List<String> references,
        Subject about,
        Instant at,
        MessageState state,
        String author,
        String purpose,
        boolean answers,
        String stepKey,
        String template,
        Integer release,
        UUID rawFileId,
        boolean autoSubmitted,
        String trouble) {

    static MessageRow of(ResultSet row, int n) throws SQLException {
        return new MessageRow(
                row.getObject("id", UUID.class),
                row.getObject("thread_id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                Direction.valueOf(row.getString("direction")),
                row.getObject("mailbox_id", UUID.class),
                row.getString("from_address"),
                row.getString("from_name"),
                row.getString("subject"),
                row.getString("snippet"),
                row.getString("message_id"),
                row.getString("in_reply_to"),
                texts(row.getArray("refs")),
                subject(row),
                instant(row, "at"),
                MessageState.valueOf(row.getString("state")),
                row.getString("author"),
                row.getString("purpose"),
                row.getBoolean("answers"),
                row.getString("step_key"),
                row.getString("template"),
                row.getObject("release", Integer.class),
                row.getObject("raw_file_id", UUID.class),
                row.getBoolean("auto_submitted"),
                row.getString("trouble"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Subject subject(ResultSet row) throws SQLException {
        String type = row.getString("about_type");
        return type == null ? null : new Subject(type, row.getObject("about_id", UUID.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
