package org.callboard.support.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.support.Level;
import org.callboard.support.TicketState;
import org.callboard.support.level.Clocks;
import org.springframework.stereotype.Component;

/**
 * Turns a ticket from one state to another, with its clocks, in the caller's transaction; asks for no right and tells no
 * process. A turn that was made is not made again: doors and steps may both ask for it.
 */
@Component
public class Turns {

    /** The user tasks in which a ticket is worked on. */
    public static final List<String> WORK =
            List.of("Task_ResolveAtL1", "Task_ResolveAtL2", "Task_ResolveAtL3", "Task_Supervise");

    private final TicketRows rows;
    private final Clocks clocks;
    private final TicketNews news;
    private final Clock clock;

    Turns(TicketRows rows, Clocks clocks, TicketNews news, Clock clock) {
        this.rows = rows;
        this.clocks = clocks;
        this.news = news;
        this.clock = clock;
    }

    public boolean waitForCustomer(TicketRow ticket) {
        if (ticket.state() != TicketState.OPEN) {
            return false;
        }
        Map<String, Object> paused = clocks.pause(ticket.id(), clock.instant());
        become(ticket, TicketState.WAITING, "customer-asked", "Waits for the customer", paused);
        return true;
    }

    public boolean goOn(TicketRow ticket) {
        if (ticket.state() != TicketState.WAITING) {
            return false;
        }
        Map<String, Object> running = clocks.resume(ticket.id(), clock.instant());
        become(ticket, TicketState.OPEN, "work-resumed", "Goes on", running);
        return true;
    }

    /** @param solution {@code null} when nobody said it */
    public boolean solve(TicketRow ticket, String solution) {
        if (!ticket.state().isUnderWay()) {
            return false;
        }
        Instant now = clock.instant();
        Clocks.Stopped stopped = clocks.solved(ticket.id(), now);
        Map<String, Object> columns = new LinkedHashMap<>(stopped.columns());
        columns.put("solved_at", now);
        columns.put("customer_wrote_at", null);
        stopped.worked().ifPresent(spent -> columns.put("resolution_seconds", spent.toSeconds()));
        String text = solution == null || solution.isBlank() ? "Solved" : "Solved: " + solution.strip();
        TicketRow solved = become(ticket, TicketState.SOLVED, "ticket-solved", text, columns);
        news.customer(solved, "solved");
        news.notice(solved, "ticket-solved", solved.title() + " is solved");
        return true;
    }

    public boolean close(TicketRow ticket) {
        if (ticket.state() != TicketState.SOLVED) {
            return false;
        }
        TicketRow closed =
                become(ticket, TicketState.CLOSED, "ticket-closed", "Closed", Map.of("closed_at", clock.instant()));
        news.customer(closed, "closed");
        return true;
    }

    /** From solved or closed. */
    public boolean reopen(TicketRow ticket, String reason) {
        if (ticket.state().isUnderWay()) {
            return false;
        }
        Map<String, Object> columns = new LinkedHashMap<>(clocks.reopened(ticket.id(), clock.instant()));
        columns.put("solved_at", null);
        columns.put("closed_at", null);
        columns.put("reopened", ticket.reopened() + 1);
        columns.put("historic", false);
        String text = reason == null || reason.isBlank() ? "Reopened" : "Reopened: " + reason.strip();
        TicketRow open = become(ticket, TicketState.OPEN, "ticket-reopened", text, columns);
        news.customer(open, "reopened");
        news.notice(open, "ticket-reopened", open.title() + " was reopened");
        return true;
    }

    /** @param to at least the level that it has */
    public void climb(TicketRow ticket, Level to, String reason) {
        String why = reason == null || reason.isBlank() ? "" : ": " + reason.strip();
        TicketRow climbed = rows.write(ticket.id(), Map.of("level", to), clock.instant());
        news.happened(
                ticket.id(),
                "ticket-escalated",
                "Escalated to " + to + why,
                TicketNews.change("level", ticket.level(), to));
        news.notice(climbed, "ticket-escalated", climbed.title() + " went to " + to + why);
    }

    /** Somebody of the house answered. */
    public void answered(TicketRow ticket) {
        Instant now = clock.instant();
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("customer_wrote_at", null);
        if (ticket.firstRespondedAt() == null) {
            columns.put("first_responded_at", now);
            Clocks.Stopped stopped = clocks.answered(ticket.id(), now);
            columns.putAll(stopped.columns());
            stopped.worked().ifPresent(took -> columns.put("response_seconds", took.toSeconds()));
        }
        rows.write(ticket.id(), columns, now);
    }

    /** It is the house's turn, since the first word that nobody answered. */
    void customerSpoke(TicketRow ticket) {
        if (ticket.customerWroteAt() == null) {
            Instant now = clock.instant();
            rows.write(ticket.id(), Map.of("customer_wrote_at", now), now);
        }
    }

    private TicketRow become(
            TicketRow ticket, TicketState state, String what, String text, Map<String, Object> columns) {
        Map<String, Object> all = new LinkedHashMap<>(columns);
        all.put("state", state);
        TicketRow now = rows.write(ticket.id(), all, clock.instant());
        news.happened(ticket.id(), what, text, TicketNews.change("state", ticket.state(), state));
        news.described(now);
        return now;
    }
}
