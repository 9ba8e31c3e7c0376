package org.callboard.support.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;
import org.callboard.records.RecordNames;
import org.callboard.records.RecordNames.Named;
import org.callboard.support.TicketLine;
import org.callboard.support.TicketView;
import org.callboard.support.level.SlaStandings;
import org.springframework.stereotype.Component;

/** Tickets as lists and pages show them; names of customers come in one question for a whole list. */
@Component
public class Lines {

    private static final int MOST = 200;

    private final RecordNames names;
    private final SlaStandings standings;
    private final TicketGate gate;
    private final Clock clock;

    Lines(RecordNames names, SlaStandings standings, TicketGate gate, Clock clock) {
        this.names = names;
        this.standings = standings;
        this.gate = gate;
        this.clock = clock;
    }

    static void requireSize(int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "A slice holds 1 to " + MOST + ".");
        }
    }

    public List<TicketLine> of(List<TicketRow> rows) {
        Map<UUID, Named> people = names.seen("person", ids(rows, TicketRow::personId));
        Map<UUID, Named> companies = names.seen("company", ids(rows, TicketRow::companyId));
        Instant now = clock.instant();
        return rows.stream()
                .map(row -> line(row, customer(row, people, companies), now))
                .toList();
    }

    private static Collection<UUID> ids(List<TicketRow> rows, Function<TicketRow, UUID> which) {
        return rows.stream().map(which).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static String customer(TicketRow row, Map<UUID, Named> people, Map<UUID, Named> companies) {
        Named person = row.personId() == null ? null : people.get(row.personId());
        Named company = row.companyId() == null ? null : companies.get(row.companyId());
        if (person != null) {
            return person.title();
        }
        String said = row.contactName() == null ? row.email() : row.contactName();
        return company == null ? said : company.title();
    }

    private static TicketLine line(TicketRow row, String customer, Instant now) {
        return new TicketLine(
                row.id(),
                row.number(),
                row.subject(),
                row.state(),
                row.priority(),
                row.category(),
                row.queue(),
                row.level(),
                row.owner(),
                row.personId(),
                row.companyId(),
                customer,
                row.nextDue(),
                row.pausedSince(),
                row.breached() || SlaStandings.isOver(row.nextDue(), now),
                SlaStandings.isOver(row.warnAt(), now),
                row.customerWroteAt(),
                row.createdAt(),
                row.changedAt(),
                row.version());
    }

    public TicketView view(TicketRow row) {
        return new TicketView(
                row.id(),
                row.number(),
                row.subject(),
                row.description(),
                row.state(),
                row.priority(),
                row.category(),
                row.queue(),
                row.level(),
                row.channel(),
                row.personId(),
                row.companyId(),
                row.productId(),
                row.parentId(),
                row.owner(),
                row.team(),
                row.tags(),
                row.reopened(),
                row.reassigned(),
                row.customerWroteAt(),
                standings.of(row),
                row.createdAt(),
                row.solvedAt(),
                row.closedAt(),
                gate.mayChange(row),
                row.version());
    }
}
