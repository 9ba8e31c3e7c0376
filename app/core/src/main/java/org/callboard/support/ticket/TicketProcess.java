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
        engine().announce("support.ticket-opened", ticket.toString(), Map.of());
    }

    void customerAsked(TicketRow ticket) {
        engine().announce("support.customer-asked", key(ticket), turned(TicketState.WAITING));
    }

    void workResumed(TicketRow ticket) {
        engine().announce("support.work-resumed", key(ticket), turned(TicketState.OPEN));
    }

    void customerReplied(TicketRow ticket) {
        engine().announce("support.customer-replied", key(ticket), turned(TicketState.OPEN));
    }

    /** The first answer, after it was overdue: nobody needs to be reminded of it any more. */
    void answeredLate(TicketRow ticket) {
        engine().announce("support.first-answered", key(ticket), Map.of());
    }

    void solved(TicketRow ticket) {
        engine().announce("support.ticket-solved", key(ticket), turned(TicketState.SOLVED));
    }

    void confirmed(TicketRow ticket) {
        engine().announce("support.solution-confirmed", key(ticket), turned(TicketState.CLOSED));
    }

    void climbed(TicketRow ticket, Level to) {
        engine().announce("support.escalation-requested", key(ticket), turned(to));
    }

    /** @param before as it was: a closed one begins its process anew, unless that has not come to its end yet */
    void reopened(TicketRow before) {
        boolean heard = before.state() == TicketState.SOLVED
                && engine().announce("support.ticket-reopened", key(before), turned(TicketState.OPEN)) > 0;
        if (!heard && !engine().isUnderWay(MODEL, key(before))) {
            engine().announce("support.closed-ticket-reopened", key(before), turned(TicketState.OPEN));
        }
    }

    private Processes engine() {
        return processes.getObject();
    }

    private static String key(TicketRow ticket) {
        return ticket.id().toString();
    }

    private static Map<String, Object> turned(Enum<?> to) {
        return Map.of(TURNED, to.name());
    }
}
