package org.callboard.communication.thread;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /**
     * The step, unless it was taken before; the message shows it where it says more than what is shown. The message is held
     * first: of two nodes that tell of one message at once, neither waits for the other in a circle.
     */
    private static final String WRITE = """
            with held as (select id from communication.message where id = :message for no key update),
            taken as (
                insert into communication.message_state (message_id, state, at, detail)
                select id, :state, :at::timestamptz, :detail from held on conflict do nothing returning message_id),
            shown as (
                update communication.message m set state = :state, trouble = :trouble from taken
                where m.id = taken.message_id and m.state = any(:below) returning m.*)
            select * from shown
            union all
            select m.* from communication.message m join taken on taken.message_id = m.id
            where not exists (select 1 from shown)
            """;

    /** Names of those that a message may show before it shows another. */
    private static final Map<MessageState, String[]> GIVE_WAY = Arrays.stream(MessageState.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    later -> Arrays.stream(MessageState.values())
                            .filter(shown -> shown.givesWayTo(later))
                            .map(Enum::name)
                            .toArray(String[]::new)));

    /** A message reached a state; heard in the transaction that makes it true. */
    public record Reached(MessageRow message, MessageState state, String detail) {}

    private final JdbcClient jdbc;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    StateLog(JdbcClient jdbc, Signals signals, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.events = events;
    }

    /** @param detail what the provider or the guard said; may be {@code null} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID message, MessageState state, Instant at, String detail) {
        String said = cut(detail);
        written(message, state, at, said).ifPresent(row -> {
            events.publishEvent(new Reached(row, state, said));
            signals.tell(SIGNAL, row.threadId().toString());
        });
    }

    /** In one statement, since every message passes here several times. @return empty when it was known before */
    private Optional<MessageRow> written(UUID message, MessageState state, Instant at, String detail) {
        return jdbc.sql(WRITE)
                .param("message", message)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("detail", detail, Types.VARCHAR)
                .param("trouble", isTrouble(state) ? detail : null, Types.VARCHAR)
                .param("below", GIVE_WAY.get(state))
                .query(MessageRow::of)
                .optional();
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
