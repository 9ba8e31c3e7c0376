package org.callboard.support.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.imports.Importable;
import org.callboard.imports.Imports;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectGone;
import org.callboard.support.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tickets that were over in another system: they count in reports and lists, and no process begins. A file may be a log in
 * which a ticket stands again and again; with {@code duplicates=update} its last row counts.
 *
 * <p>The last row of each number in a slice is written with the slice's others in one batch: a log of a hundred thousand
 * rows costs what its tickets cost.
 */
@Component
class TicketHistory implements Importable {

    private static final Logger LOG = LoggerFactory.getLogger(TicketHistory.class);

    private final PastTicketReader reader;
    private final PastRows rows;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketHistory(
            PastTicketReader reader,
            PastRows rows,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.rows = rows;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String object() {
        return "ticket-histories";
    }

    @Override
    public List<Imports.Field> fields() {
        return PastColumns.FIELDS;
    }

    /** History tells of everybody's work: it is brought in by those who see all of it. */
    @Override
    public Set<String> roles() {
        return Set.of(Role.SUPPORT_MANAGER, Role.ADMIN);
    }

    @Override
    public Map<String, List<String>> synonyms() {
        return PastColumns.HEADERS;
    }

    /** Writes what can be read of the slice; what cannot is told when it is taken. */
    @Override
    public void expect(UUID importId, List<Map<String, String>> slice, Imports.Duplicates duplicates) {
        List<PastTicket> readable = new ArrayList<>();
        for (Map<String, String> row : slice) {
            try {
                readable.add(reader.read(row));
            } catch (BadInput toldLater) {
                LOG.trace("A row is refused when it is taken", toldLater);
            }
        }
        TransactionSynchronizationManager.bindResource(this, write(importId, readable, duplicates));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(TicketHistory.this);
            }
        });
    }

    @Override
    public Taken take(UUID importId, Map<String, String> values, Imports.Duplicates duplicates) {
        requireKeeper();
        PastTicket past = reader.read(values);
        Object written = TransactionSynchronizationManager.getResource(this);
        return written instanceof Written slice && slice.holds(past)
                ? slice.taken(past)
                : write(importId, List.of(past), duplicates).taken(past);
    }

    private Written write(UUID importId, List<PastTicket> all, Imports.Duplicates duplicates) {
        if (!all.isEmpty()) {
            requireKeeper();
            rows.takeTurn();
        }
        Map<String, PastRows.Known> known =
                rows.known(all.stream().map(PastTicket::externalId).distinct().toList());
        Map<String, PastTicket> last = new LinkedHashMap<>();
        all.forEach(past -> last.put(past.externalId(), past));
        List<PastTicket> fresh = new ArrayList<>();
        Map<UUID, PastTicket> changed = new HashMap<>();
        last.forEach((number, past) -> {
            if (!known.containsKey(number)) {
                fresh.add(past);
            } else if (isUpdated(known.get(number), duplicates)) {
                changed.put(known.get(number).id(), past);
            }
        });
        Map<String, UUID> added = rows.add(fresh, importId, clock.instant());
        rows.change(changed, clock.instant());
        return new Written(known, added, new HashSet<>(added.keySet()), changed.keySet());
    }

    private void requireKeeper() {
        if (!currentUser.viewer().isAny(Role.SUPPORT_MANAGER, Role.ADMIN)) {
            throw new Forbidden("Support managers and admins bring in the history of tickets.");
        }
    }

    /** What lives here is not overwritten by what another system remembers. */
    private static boolean isUpdated(PastRows.Known known, Imports.Duplicates duplicates) {
        return duplicates == Imports.Duplicates.UPDATE && known.historic();
    }

    /**
     * What a slice wrote.
     *
     * @param untold numbers of new tickets whose first row was not taken yet
     */
    private record Written(
            Map<String, PastRows.Known> known, Map<String, UUID> added, Set<String> untold, Set<UUID> changed) {

        boolean holds(PastTicket past) {
            return added.containsKey(past.externalId()) || known.containsKey(past.externalId());
        }

        /** The first row of a new number made the ticket, the later ones changed it. */
        Taken taken(PastTicket past) {
            UUID made = added.get(past.externalId());
            if (made != null) {
                boolean first = untold.remove(past.externalId());
                return new Taken(first ? Taken.Kind.CREATED : Taken.Kind.UPDATED, made, Map.of(), Map.of());
            }
            UUID there = known.get(past.externalId()).id();
            Taken.Kind kind = changed.contains(there) ? Taken.Kind.UPDATED : Taken.Kind.SKIPPED;
            return new Taken(kind, there, Map.of(), Map.of());
        }
    }

    /** The ticket goes with the row that made it; later rows have nothing of their own. */
    @Override
    public boolean takeBack(Taken taken) {
        if (taken.kind() != Taken.Kind.CREATED) {
            return true;
        }
        boolean gone = rows.remove(taken.id());
        if (gone) {
            events.publishEvent(new SubjectGone(new Subject(Tickets.KIND, taken.id())));
        }
        return gone;
    }
}
