package org.callboard.lead;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house what happened to a lead, and how it is described since. */
@Component
class LeadNews {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadNews(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** An event that leaves the description as it was. */
    void tell(LeadEvent event) {
        events.publishEvent(event);
    }

    /** An event that may have changed title, badge, owner or team. */
    void tell(Lead lead, LeadEvent event) {
        events.publishEvent(lead.described());
        events.publishEvent(event);
    }

    void describe(Lead lead) {
        events.publishEvent(lead.described());
    }
}
