package org.callboard.ui.ticket;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.callboard.access.Role;
import org.callboard.ui.list.RecordListPage;
import org.callboard.ui.list.RecordsRoom;

/** The list of tickets. */
@Route("tickets")
@RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ANALYST, Role.ADMIN})
class TicketsView extends RecordListPage {

    TicketsView(RecordsRoom room) {
        super(TicketPlaces.TICKETS, TicketPlaces.RIGHTS, room);
    }
}
