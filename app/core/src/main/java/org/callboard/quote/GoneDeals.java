package org.callboard.quote;

import org.callboard.kernel.SubjectGone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The quotes of a deal go with it. */
@Component
class GoneDeals {

    private final QuoteRows rows;

    GoneDeals(QuoteRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(SubjectGone gone) {
        if (gone.subject().type().equals(QuoteEvent.DEAL)) {
            rows.deleteOf(gone.subject().id());
        }
    }
}
