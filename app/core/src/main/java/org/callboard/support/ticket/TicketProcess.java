package org.callboard.support.ticket;

import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.engine.Processes;
import org.callboard.support.Level;
import org.callboard.support.TicketState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a ticket's process hears of turns that doors made. The step behind a message is told that the turn was made, and makes
 * it no more, however late it comes to its turn. A token that is on its way to where it would have heard a message finds out
 * by the gateway behind its step.
 */
@Component
public class TicketProcess {

    /** Of a message: the ticket was turned already. */
    public static final String TURNED = "turned";

    private static final String MODEL = "support-escalation";

    private final ObjectProvider<Processes> processes;

    TicketProcess(ObjectProvider<Processes> processes) {
        this.processes = processes;
    }

    void opened(UUID ticket) {
        processes.getObject().announce("support.ticket-opened", ticket.toString(), Map.of());
    }

    void customerAsked(TicketRow ticket) {
        turned("support.customer-asked", ticket, TicketState.WAITING);
    }

    void workResumed(TicketRow ticket) {
        turned("support.work-resumed", ticket, TicketState.OPEN);
    }

    void customerReplied(TicketRow ticket) {
        turned("support.customer-replied", ticket, TicketState.OPEN);
    }

    /** The first answer, after it was overdue: nobody needs to be reminded of it any more. */
    void answeredLate(TicketRow ticket) {
        processes.getObject().announce("support.first-answered", ticket.id().toString(), Map.of());
    }

    void solved(TicketRow ticket) {
        turned("support.ticket-solved", ticket, TicketState.SOLVED);
    }

    void confirmed(TicketRow ticket) {
        turned("support.solution-confirmed", ticket, TicketState.CLOSED);
    }

    void climbed(TicketRow ticket, Level to) {
        Map<String, Object> told = Map.of(TURNED, to.name());
        processes
                .getObject()
                .announce("support.escalation-requested", ticket.id().toString(), told);
    }

    /** @param before as it was: a closed one begins its process anew, unless that has not come to its end yet */
    void reopened(TicketRow before) {
        boolean heard =
                before.state() == TicketState.SOLVED && turned("support.ticket-reopened", before, TicketState.OPEN) > 0;
        if (!heard && !processes.getObject().isUnderWay(MODEL, before.id().toString())) {
            turned("support.closed-ticket-reopened", before, TicketState.OPEN);
        }
    }

    private int turned(String message, TicketRow ticket, TicketState to) {
        return processes.getObject().announce(message, ticket.id().toString(), Map.of(TURNED, to.name()));
    }
}
