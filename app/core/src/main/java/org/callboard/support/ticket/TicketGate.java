package org.callboard.support.ticket;

import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.support.Tickets;
import org.springframework.stereotype.Component;

/** Which tickets the current user may see and change, as the kind says it. */
@Component
public class TicketGate {

    private final TicketRows rows;
    private final TicketKind kind;
    private final CurrentUser currentUser;

    TicketGate(TicketRows rows, TicketKind kind, CurrentUser currentUser) {
        this.rows = rows;
        this.kind = kind;
        this.currentUser = currentUser;
    }

    /** @throws NotFound when it is not there, or out of sight */
    public TicketRow read(UUID ticket) {
        return rows.living(ticket).filter(this::sees).orElseThrow(() -> new NotFound(Tickets.KIND, ticket));
    }

    /** Held until the transaction ends. @throws Forbidden when it is in sight but not theirs */
    public TicketRow lockToChange(UUID ticket) {
        TicketRow row = rows.lock(ticket).filter(this::sees).orElseThrow(() -> new NotFound(Tickets.KIND, ticket));
        if (!mayChange(row)) {
            throw new Forbidden("You may see " + row.title() + " but not change it.");
        }
        return row;
    }

    public boolean sees(TicketRow row) {
        return kind.mayRead(viewer()).covers(row.owner(), row.team());
    }

    public boolean mayChange(TicketRow row) {
        return kind.mayChange(viewer()).covers(row.owner(), row.team());
    }

    public Viewer viewer() {
        return currentUser.viewer();
    }
}
