package org.callboard.communication.thread;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.callboard.communication.MessageState;
import org.callboard.signals.Signals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what becomes of messages, step by step, and lets the message show what says most. */
@Component
public class StateLog {

    /** The channel of signals that pages with messages listen to; its words are ids of threads. */
    public static final String SIGNAL = "messages";

    private static final int LONGEST = 2_000;

    /** A message reached a state; heard in the transaction that makes it true. */
    public record Reached(MessageRow message, MessageState state, String detail) {}

    private final JdbcClient jdbc;
    private final MessageRows rows;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    StateLog(JdbcClient jdbc, MessageRows rows, Signals signals, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.signals = signals;
        this.events = events;
    }

    /** @param detail what the provider or the guard said; may be {@code null} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID message, MessageState state, Instant at, String detail) {
        String said = cut(detail);
        if (!written(message, state, at, said)) {
            return;
        }
        MessageState shown = jdbc.sql("select state from communication.message where id = ? for update")
                .param(message)
                .query((row, n) -> MessageState.valueOf(row.getString(1)))
                .single();
        if (shown.givesWayTo(state)) {
            jdbc.sql("update communication.message set state = ?, trouble = ? where id = ?")
                    .param(state.name())
                    .param(isTrouble(state) ? said : null)
                    .param(message)
                    .update();
        }
        MessageRow row = rows.find(message).orElseThrow();
        events.publishEvent(new Reached(row, state, said));
        signals.tell(SIGNAL, row.threadId().toString());
    }

    private boolean written(UUID message, MessageState state, Instant at, String detail) {
        return jdbc.sql("insert into communication.message_state (message_id, state, at, detail) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .param(message)
                        .param(state.name())
                        .param(Timestamp.from(at))
                        .param(detail)
                        .update()
                == 1;
    }

    private static boolean isTrouble(MessageState state) {
        return switch (state) {
            case HELD, UNCERTAIN, FAILED, BOUNCED_HARD, BOUNCED_SOFT, QUEUED, SENT, RECEIVED -> true;
            default -> false;
        };
    }

    private static String cut(String detail) {
        if (detail == null) {
            return null;
        }
        String clean = detail.replace('\0', ' ').strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
