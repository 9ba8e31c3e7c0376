package org.callboard.deal;

import java.util.UUID;
import org.callboard.signals.Signal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Passes on to open boards what any node told of deals. */
@Component
class BoardEars {

    private final ApplicationEventPublisher events;

    BoardEars(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(Signal signal) {
        if (signal.isFor(DealActivity.CHANNEL)) {
            events.publishEvent(new DealNews(signal.word() == null ? null : UUID.fromString(signal.word())));
        }
    }
}
