package org.callboard.support.ticket;

import org.callboard.support.Priority;
import org.callboard.support.TicketState;

/** The one word beside a ticket's title: how it stands, or that it is urgent. */
final class TicketBadge {

    private TicketBadge() {}

    /** @return {@code null} for none */
    static String of(Object state, Object priority) {
        if (state != null && !TicketState.OPEN.name().equals(state.toString())) {
            return state.toString();
        }
        return Priority.URGENT.name().equals(priority == null ? null : priority.toString())
                ? Priority.URGENT.name()
                : null;
    }
}
