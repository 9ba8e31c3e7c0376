package org.callboard.ui.ticket;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.Role;
import org.callboard.records.RecordView;
import org.callboard.support.Tickets;
import org.callboard.ui.record.RecordPage;
import org.callboard.ui.record.RecordRoom;

/** A ticket's own page: its facts, its timeline, its process. */
@Route("tickets/:id([0-9a-fA-F-]{36})")
@RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ANALYST, Role.ADMIN})
class TicketPage extends RecordPage {

    TicketPage(RecordRoom room) {
        super(room, Tickets.KIND);
    }

    @Override
    protected String subtitle(RecordView ticket) {
        return Stream.of(called(ticket, "personId"), called(ticket, "companyId"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static String called(RecordView ticket, String field) {
        return ticket.text(field) == null ? null : ticket.titles().get(UUID.fromString(ticket.text(field)));
    }
}
