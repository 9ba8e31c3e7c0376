package org.callboard.communication.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.callboard.communication.Channel;
import org.callboard.communication.Deliveries;
import org.callboard.communication.MessageState;
import org.callboard.communication.Receipt;
import org.callboard.communication.thread.MessageRow;
import org.callboard.communication.thread.MessageRows;
import org.callboard.communication.thread.StateLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a row after each step, each in one transaction with what its message shows. */
@Component
class Settling {

    private final OutboxRows rows;
    private final MessageRows messages;
    private final StateLog states;
    private final CapRule caps;
    private final Deliveries deliveries;
    private final Node node;
    private final OutboxSettings settings;
    private final Clock clock;

    Settling(
            OutboxRows rows,
            MessageRows messages,
            StateLog states,
            CapRule caps,
            Deliveries deliveries,
            Node node,
            OutboxSettings settings,
            Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.states = states;
        this.caps = caps;
        this.deliveries = deliveries;
        this.node = node;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether it still is this node's to send */
    @Transactional
    public boolean begin(Queued row) {
        if (!rows.begin(row.id(), node.name(), clock.instant())) {
            return false;
        }
        states.add(row.message(), MessageState.SENDING, clock.instant(), null);
        return true;
    }

    @Transactional
    public void held(Queued row, Verdict verdict) {
        Instant now = clock.instant();
        boolean kept;
        String reason;
        if (verdict instanceof Verdict.Later later) {
            reason = later.reason();
            kept = rows.later(row.id(), node.name(), later.until(), later.until(), true, reason);
        } else {
            reason = ((Verdict.No) verdict).reason();
            kept = rows.stop(row.id(), node.name(), "HELD", reason);
        }
        if (kept && !Objects.equals(reason, row.reason())) {
            states.add(row.message(), MessageState.HELD, now, reason);
        }
    }

    /** The provider spoke. */
    @Transactional
    public void settle(Queued row, OutgoingReader.Read read, Receipt receipt) {
        if (receipt instanceof Receipt.Accepted accepted) {
            sent(row, read, accepted);
        } else if (receipt instanceof Receipt.RefusedForGood refused) {
            refused(row, read, refused);
        } else if (receipt instanceof Receipt.NotNow notNow) {
            notNow(row, notNow.code() + " " + notNow.text());
        } else if (receipt instanceof Receipt.Waits waits) {
            later(row, waits.until(), false, waits.text());
        }
    }

    private void sent(Queued row, OutgoingReader.Read read, Receipt.Accepted accepted) {
        if (!rows.finish(row.id(), node.name())) {
            return; // another node asks for proof; it will find what this one did
        }
        messages.left(row.message(), row.provider(), accepted.providerId());
        caps.contacted(new Letter(read.view(), read.row().answers()));
        states.add(row.message(), MessageState.SENT, clock.instant(), notTaken(accepted.refused()));
        accepted.refused().stream()
                .filter(Receipt.Refused::forGood)
                .forEach(one -> deliveries.suppress(
                        read.row().channel(), one.address(), null, "refused: " + one.code() + " " + one.text()));
    }

    private static String notTaken(List<Receipt.Refused> refused) {
        return refused.isEmpty()
                ? null
                : refused.stream()
                        .map(one -> one.address() + " (" + one.code() + " " + one.text() + ")")
                        .collect(Collectors.joining(", ", "Not taken for ", ""));
    }

    private void refused(Queued row, OutgoingReader.Read read, Receipt.RefusedForGood refused) {
        if (!rows.finish(row.id(), node.name())) {
            return;
        }
        String said = (refused.code() + " " + refused.text()).strip();
        MessageState state = refused.address() ? MessageState.BOUNCED_HARD : MessageState.FAILED;
        states.add(row.message(), state, clock.instant(), said);
        MessageRow message = read.row();
        if (refused.address() && message.channel() == Channel.EMAIL && only(read) != null) {
            deliveries.suppress(message.channel(), only(read), null, "refused: " + said);
        }
    }

    private static String only(OutgoingReader.Read read) {
        List<String> keys = new Letter(read.view(), false).keys();
        return keys.size() == 1 ? keys.get(0) : null;
    }

    private void notNow(Queued row, String said) {
        again(row, settings.pauseAfter(row.attempts() + 1), said);
    }

    /** Until it was tried for so long that nobody waits for it any more. */
    private void again(Queued row, Duration pause, String said) {
        Instant now = clock.instant();
        Instant first = row.firstAt() == null ? now : row.firstAt();
        if (Duration.between(first, now).compareTo(settings.giveUp()) <= 0) {
            later(row, now.plus(pause), true, said);
        } else if (rows.finish(row.id(), node.name())) {
            states.add(row.message(), MessageState.FAILED, now, "Tried for days. " + said);
        }
    }

    /** It surely did not leave, and not by its own fault: the attempt does not count. */
    @Transactional
    public void away(Queued row, String said) {
        later(row, clock.instant().plus(Duration.ofSeconds(1)), false, said);
    }

    /** Proof says that it was not accepted. */
    @Transactional
    public void absent(Queued row) {
        Duration pause = row.attempts() <= 1 ? Duration.ZERO : settings.pauseAfter(row.attempts() - 1);
        again(row, pause, "It was on its way when the sender went down; it had not left.");
    }

    private void later(Queued row, Instant notBefore, boolean used, String said) {
        if (rows.later(row.id(), node.name(), row.dueAt(), notBefore, used, said)) {
            states.add(row.message(), MessageState.QUEUED, clock.instant(), said);
        }
    }

    @Transactional
    public void uncertain(Queued row, String said) {
        if (rows.stop(row.id(), node.name(), "UNCERTAIN", said)) {
            states.add(row.message(), MessageState.UNCERTAIN, clock.instant(), said);
        }
    }
}
