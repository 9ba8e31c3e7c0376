package org.callboard.communication.inbound;

import org.callboard.communication.mailbox.MailboxMended;
import org.callboard.signals.Signals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever fetches, on whatever node, hears at once that a mailbox was set up. */
@Component
class InboxBell {

    /** The channel of signals that receivers listen to. */
    static final String SIGNAL = "mailboxes";

    private final Signals signals;

    InboxBell(Signals signals) {
        this.signals = signals;
    }

    @EventListener
    void on(MailboxMended mended) {
        signals.tell(SIGNAL, mended.mailbox().toString());
    }
}
