package org.callboard.communication.thread;

import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Subject;
import org.callboard.signals.Signals;
import org.springframework.stereotype.Component;

/** What the house itself does with conversations; no rights are asked. */
@Component
public class HouseThreads {

    private final ThreadSubjects subjects;
    private final Related related;
    private final Signals signals;

    HouseThreads(ThreadSubjects subjects, Related related, Signals signals) {
        this.subjects = subjects;
        this.related = related;
        this.signals = signals;
    }

    /** It is about this subject from now on, and about whom that belongs to. In the caller's transaction. */
    public void attach(UUID thread, Subject subject) {
        subjects.add(thread, related.to(subject, List.of()));
        signals.tell(StateLog.SIGNAL, thread.toString());
    }
}
