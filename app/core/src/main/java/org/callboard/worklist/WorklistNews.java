package org.callboard.worklist;

import java.util.Collection;
import org.callboard.signals.Signal;
import org.callboard.signals.Signals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells every node which tasks changed, and publishes here what any node told. */
@Component
class WorklistNews {

    static final String CHANNEL = "worklist";

    private final Signals signals;
    private final ApplicationEventPublisher events;

    WorklistNews(Signals signals, ApplicationEventPublisher events) {
        this.signals = signals;
        this.events = events;
    }

    /** @param changes what is committed already */
    void told(Collection<WorklistChanged> changes) {
        signals.told(CHANNEL, changes.stream().map(WorklistNews::word).toList());
    }

    @EventListener
    void on(Signal signal) {
        if (signal.isFor(CHANNEL)) {
            events.publishEvent(read(signal.word()));
        }
    }

    private static String word(WorklistChanged change) {
        return change.taskId() == null ? change.what() : change.what() + ":" + change.taskId();
    }

    private static WorklistChanged read(String word) {
        if (word == null) {
            return new WorklistChanged(null, WorklistChanged.CHANGED);
        }
        String[] parts = word.split(":", 2);
        return new WorklistChanged(parts.length == 2 ? parts[1] : null, parts[0]);
    }
}
