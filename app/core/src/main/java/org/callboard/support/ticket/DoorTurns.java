package org.callboard.support.ticket;

import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.support.Level;
import org.springframework.stereotype.Component;

/** Turns that people ask for: refused in words where the ticket stands otherwise, and told to its process. */
@Component
class DoorTurns {

    private static final int LONGEST_REASON = 1_000;

    private final Turns turns;
    private final TicketProcess process;

    DoorTurns(Turns turns, TicketProcess process) {
        this.turns = turns;
        this.process = process;
    }

    /** @param to {@code null} for the next level */
    void escalate(TicketRow row, Level to, String reason) {
        requireUnderWay(row);
        if (row.level() == Level.SUPERVISOR || to != null && to.compareTo(row.level()) <= 0) {
            throw new Conflict("It stands at the " + row.level().words() + " already. Say a level above.");
        }
        Level next = to == null ? row.level().next() : to;
        turns.climb(row, next, reason(reason));
        turns.goOn(row);
        process.climbed(row, next);
    }

    void waitForCustomer(TicketRow row) {
        if (!turns.waitForCustomer(row)) {
            throw new Conflict("Only an open ticket waits for its customer; this one is "
                    + row.state().words() + ".");
        }
        process.customerAsked(row);
    }

    void resume(TicketRow row) {
        if (!turns.goOn(row)) {
            throw new Conflict("Only a ticket that waits for its customer goes on; this one is "
                    + row.state().words() + ".");
        }
        process.workResumed(row);
    }

    void solve(TicketRow row, String solution) {
        requireUnderWay(row);
        turns.solve(row, reason(solution));
        process.solved(row);
    }

    void reopen(TicketRow row, String reason) {
        if (!turns.reopen(row, reason(reason))) {
            throw new Conflict("It is " + row.state().words() + " already; only what is solved or closed is reopened.");
        }
        process.reopened(row);
    }

    void close(TicketRow row) {
        if (!turns.close(row)) {
            throw new Conflict(
                    "Only what is solved is closed; this one is " + row.state().words() + ".");
        }
        process.confirmed(row);
    }

    private static void requireUnderWay(TicketRow row) {
        if (!row.state().isUnderWay()) {
            throw new Conflict("The ticket is " + row.state().words() + "; reopen it first.");
        }
    }

    private static String reason(String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new BadInput("reason", "At most " + LONGEST_REASON + " characters; write a note for more.");
        }
        return reason == null ? null : reason.replace('\u0000', ' ').strip();
    }
}
