package org.callboard.ui.support;

import java.util.Optional;
import java.util.stream.Stream;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.records.RecordView;
import org.callboard.support.TicketView;
import org.callboard.support.Tickets;

/** Who asks, as far as it is known: one of our people by name, else as they named themselves, else their address. */
final class Asker {

    private Asker() {}

    static Optional<String> of(SupportRoom room, TicketView ticket) {
        try {
            RecordView record = room.records().records().get(Tickets.KIND, ticket.id());
            String person = ticket.personId() == null ? null : record.titles().get(ticket.personId());
            return Stream.of(person, record.text("contactName"), record.text("email"))
                    .filter(name -> name != null && !name.isBlank())
                    .findFirst();
        } catch (NotFound | Forbidden outOfSight) {
            return Optional.empty();
        }
    }
}
