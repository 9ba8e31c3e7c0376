package org.callboard.communication.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.callboard.communication.Mailbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Log-ins that were refused, for all nodes. What was refused to a mailbox as it was set up before counts no more. */
@Repository
class LogInRows {

    private final JdbcClient jdbc;

    LogInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Refusal(int times, Instant notBefore, String said) {}

    /** @param way {@code smtp} or {@code imap} */
    Optional<Refusal> find(Mailbox mailbox, String way) {
        return jdbc.sql("select times, not_before, said from communication.refused_log_in"
                        + " where mailbox_id = ? and way = ? and version = ?")
                .params(mailbox.id(), way, mailbox.version())
                .query((row, n) ->
                        new Refusal(row.getInt(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .optional();
    }

    /** @return how often it was refused by now */
    int refused(Mailbox mailbox, String way, Instant notBefore, String said) {
        return jdbc.sql("""
                        insert into communication.refused_log_in as r (mailbox_id, way, version, times, not_before, said)
                        values (?, ?, ?, 1, ?, ?)
                        on conflict (mailbox_id, way) do update set version = excluded.version,
                            times = case when r.version = excluded.version then r.times + 1 else 1 end,
                            not_before = excluded.not_before, said = excluded.said
                        returning times
                        """)
                .params(mailbox.id(), way, mailbox.version(), Timestamp.from(notBefore), said)
                .query(Integer.class)
                .single();
    }

    void forget(Mailbox mailbox, String way) {
        jdbc.sql("delete from communication.refused_log_in where mailbox_id = ? and way = ?")
                .params(mailbox.id(), way)
                .update();
    }
}
