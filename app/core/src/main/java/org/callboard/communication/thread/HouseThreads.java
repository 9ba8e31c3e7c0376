package org.callboard.communication.thread;

import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Subject;
import org.callboard.signals.Signals;
import org.springframework.stereotype.Component;

/** What the house itself does with conversations; no rights are asked. */
@Component
public class HouseThreads {

    private final ThreadRows rows;
    private final Related related;
    private final Signals signals;

    HouseThreads(ThreadRows rows, Related related, Signals signals) {
        this.rows = rows;
        this.related = related;
        this.signals = signals;
    }

    /** It is about this subject from now on, and about whom that belongs to. In the caller's transaction. */
    public void attach(UUID thread, Subject subject) {
        rows.about(thread, related.to(subject, List.of()));
        signals.tell(StateLog.SIGNAL, thread.toString());
    }
}
