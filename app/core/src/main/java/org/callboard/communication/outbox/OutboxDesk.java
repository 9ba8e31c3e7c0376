package org.callboard.communication.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.communication.MessageState;
import org.callboard.communication.Messages;
import org.callboard.communication.Outbox;
import org.callboard.communication.thread.StateLog;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class OutboxDesk implements Outbox {

    private static final int MOST = 200;
    private static final int COUNTED = 100_000;
    private static final Set<String> STATES = Set.of("WAITING", "SENDING", "HELD", "UNCERTAIN");

    private final JdbcClient jdbc;
    private final WaitingRows rows;
    private final LaneStates lanes;
    private final Messages messages;
    private final StateLog states;
    private final Signals signals;
    private final CurrentUser currentUser;
    private final Clock clock;

    OutboxDesk(
            JdbcClient jdbc,
            WaitingRows rows,
            LaneStates lanes,
            Messages messages,
            StateLog states,
            Signals signals,
            CurrentUser currentUser,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.lanes = lanes;
        this.messages = messages;
        this.states = states;
        this.signals = signals;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Standing standing() {
        requireAdmin();
        Timestamp now = Timestamp.from(clock.instant());
        return new Standing(
                count("state in ('WAITING', 'SENDING') and due_at <= ?", now),
                count("state = 'WAITING' and due_at > ?", now),
                count("state = 'HELD' and due_at <= ?", Timestamp.from(Instant.parse("9999-01-01T00:00:00Z"))),
                count("state = 'UNCERTAIN' and due_at <= ?", Timestamp.from(Instant.parse("9999-01-01T00:00:00Z"))),
                oldest(now),
                lanes.lanes());
    }

    private long count(String where, Timestamp at) {
        return jdbc.sql("select count(*) from (select 1 from communication.outbox where " + where + " limit " + COUNTED
                        + ") as found")
                .param(at)
                .query(Long.class)
                .single();
    }

    private Instant oldest(Timestamp now) {
        return jdbc.sql("select due_at from communication.outbox where state = 'WAITING' and due_at <= ?"
                        + " order by due_at limit 1")
                .param(now)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> rows(String state, Long after, int size) {
        requireAdmin();
        if (!STATES.contains(state)) {
            throw new BadInput("state", "Say one of WAITING, SENDING, HELD, UNCERTAIN.");
        }
        return rows("o.state = ?", state, after, size);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> mine(Long after, int size) {
        return rows(
                "m.author = ? and m.state in ('QUEUED', 'HELD', 'SENDING', 'UNCERTAIN')",
                currentUser.viewer().username(),
                after,
                size);
    }

    private List<Row> rows(String which, String value, Long after, int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "A slice holds 1 to " + MOST + " rows.");
        }
        return jdbc.sql("""
                        select o.*, m.subject, (select string_agg(r.recipient, ', ' order by r.recipient)
                            from communication.outbox_recipient r where r.outbox_id = o.id) as whom
                        from communication.outbox o join communication.message m on m.id = o.message_id
                        where %s and o.id > ? order by o.id limit ?
                        """.formatted(which))
                .params(value, after == null ? 0L : after, size)
                .query(OutboxDesk::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getObject("message_id", UUID.class),
                row.getString("lane"),
                row.getString("whom"),
                row.getString("subject"),
                row.getString("state"),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("attempts"),
                row.getString("reason"));
    }

    @Override
    @Transactional
    public void arrived(UUID message) {
        requireSight(message);
        if (!rows.decided(message, "UNCERTAIN")) {
            throw new Conflict("It is not uncertain any more. Look again.");
        }
        states.add(message, MessageState.SENT, clock.instant(), "It arrived, says " + name());
    }

    @Override
    @Transactional
    public void sendAgain(UUID message) {
        requireSight(message);
        if (!rows.again(message, Set.of("UNCERTAIN", "HELD"), clock.instant())) {
            throw new Conflict("It is neither held nor uncertain any more. Look again.");
        }
        states.add(message, MessageState.QUEUED, clock.instant(), "Once more, says " + name());
        signals.tell(Tray.SIGNAL, "due");
    }

    /** Admins, and whoever wrote it. */
    private void requireSight(UUID message) {
        boolean theirs = currentUser.viewer().username().equals(author(message));
        if (!theirs) {
            requireAdmin();
        } else {
            messages.get(message);
        }
    }

    private String author(UUID message) {
        return jdbc.sql("select author from communication.message where id = ? and author is not null")
                .param(message)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void requireAdmin() {
        if (!currentUser.viewer().is(Role.ADMIN)) {
            throw new Forbidden("Only admins look into the outbox.");
        }
    }

    private String name() {
        return currentUser.viewer().name();
    }
}
