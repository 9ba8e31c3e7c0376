package org.callboard.communication.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Channel;
import org.callboard.communication.MessageView;
import org.callboard.communication.Provider;
import org.callboard.communication.mailbox.MailboxMended;
import org.callboard.communication.thread.OutTray;
import org.callboard.signals.Signals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lays messages into the outbox and wakes those who send. */
@Component
class Tray implements OutTray {

    /** The channel of signals that dispatchers listen to. */
    static final String SIGNAL = "outbox";

    private final WaitingRows rows;
    private final Providers providers;
    private final Guard guard;
    private final Signals signals;
    private final Clock clock;

    Tray(WaitingRows rows, Providers providers, Guard guard, Signals signals, Clock clock) {
        this.rows = rows;
        this.providers = providers;
        this.guard = guard;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public boolean takes(Channel channel) {
        return providers.of(channel).isPresent();
    }

    @Override
    public long largest(Channel channel) {
        return providers.of(channel).map(one -> one.limits().largest()).orElse(0L);
    }

    @Override
    public void lay(UUID message, Channel channel, UUID mailbox, Collection<String> recipients, Instant dueAt) {
        Provider provider = providers.of(channel).orElseThrow();
        rows.add(message, provider.name(), provider.lane(mailbox), recipients, dueAt);
        signals.tell(SIGNAL, "due");
    }

    @Override
    public Optional<String> objection(MessageView message, boolean answers) {
        Verdict verdict = guard.judge(new Letter(message, answers));
        if (verdict instanceof Verdict.No no) {
            return Optional.of(no.reason());
        }
        return verdict instanceof Verdict.Later later ? Optional.of(later.reason()) : Optional.empty();
    }

    @EventListener
    public void on(MailboxMended mended) {
        rows.goOn(mended.mailbox(), clock.instant());
        signals.tell(SIGNAL, "due");
    }

    @Override
    public boolean takeBack(UUID message) {
        return rows.takeBack(message);
    }
}
