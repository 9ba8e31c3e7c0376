package org.callboard.deal;

import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house what happened to deals, and their customers' timelines that something did. */
@Component
class DealTold {

    private final ApplicationEventPublisher events;

    DealTold(ApplicationEventPublisher events) {
        this.events = events;
    }

    void passed(Passage passage) {
        UUID deal = passage.id();
        if (passage.changesState()) {
            events.publishEvent(new SubjectDescribed(
                    new Subject(Deals.KIND, deal), passage.title(), passage.badge(), passage.owner(), passage.team()));
        }
        events.publishEvent(DealEvent.of(deal, passage.what(), passage.text(), PassageDetails.of(passage)));
        if (passage.was().isNew()) {
            customers(passage, "opened", "A deal was opened");
        } else if (passage.state() == DealState.WON) {
            customers(passage, "won", "A deal was won");
        } else if (passage.state() == DealState.LOST) {
            customers(passage, "lost", "A deal was lost");
        }
    }

    /** Whoever sees the customer need not see the deal: neither its title nor what it is worth is told. */
    private void customers(Passage passage, String how, String text) {
        Map<String, Object> details = Map.of("dealId", passage.id().toString());
        if (passage.companyId() != null) {
            events.publishEvent(
                    new DealEvent(new Subject("company", passage.companyId()), "customer.deal-" + how, text, details));
        }
        if (passage.personId() != null) {
            events.publishEvent(
                    new DealEvent(new Subject("person", passage.personId()), "customer.deal-" + how, text, details));
        }
    }

    void happened(UUID deal, String what, String text, Map<String, Object> details) {
        events.publishEvent(DealEvent.of(deal, what, text, details));
    }
}
