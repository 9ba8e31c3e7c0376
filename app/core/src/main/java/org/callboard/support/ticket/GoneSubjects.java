package org.callboard.support.ticket;

import org.callboard.kernel.SubjectGone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What pointed to something that is gone for good points nowhere. */
@Component
class GoneSubjects {

    private final TicketRows rows;

    GoneSubjects(TicketRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(SubjectGone gone) {
        rows.forget(gone.subject().type(), gone.subject().id());
    }
}
