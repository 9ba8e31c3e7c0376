package org.callboard.customer.consent;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.FieldChanges;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PurposeDesk implements Purposes {

    /** Type of the subject on whose timeline changes stand. */
    static final String SUBJECT = "consent-purpose";

    private final PurposeRows rows;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    PurposeDesk(PurposeRows rows, CurrentUser currentUser, ApplicationEventPublisher events) {
        this.rows = rows;
        this.currentUser = currentUser;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Purpose> all() {
        requireAdmin();
        return rows.all();
    }

    @Override
    @Transactional
    public Purpose add(String key, Draft draft) {
        requireAdmin();
        rows.takeTurn();
        Purpose added = PurposeCheck.added(Ids.next(), key, draft, rows.all());
        rows.add(added);
        tell(added, "added", "Added the purpose " + added.label(), changes(null, added));
        return added;
    }

    @Override
    @Transactional
    public Purpose change(UUID id, long seen, Draft draft) {
        Purpose was = locked(id, seen);
        return write(was, one -> one.with(PurposeCheck.draft(draft, others(was))), "changed", "Changed");
    }

    @Override
    @Transactional
    public Purpose retire(UUID id, long seen) {
        return write(locked(id, seen), one -> one.retired(true), "retired", "Retired");
    }

    @Override
    @Transactional
    public Purpose reinstate(UUID id, long seen) {
        Purpose was = locked(id, seen);
        PurposeCheck.draft(new Draft(was.label(), was.needsConsent()), others(was));
        int last = rows.inUse().size();
        return write(was, one -> one.retired(false).at(last), "reinstated", "Brought back");
    }

    @Override
    @Transactional
    public List<Purpose> order(List<UUID> ids) {
        requireAdmin();
        rows.takeTurn();
        List<Purpose> used = rows.inUse();
        Set<UUID> known = used.stream().map(Purpose::id).collect(Collectors.toSet());
        if (ids == null || ids.size() != known.size() || !known.equals(new HashSet<>(ids))) {
            throw new BadInput("ids", "Name every purpose that is in use, once.");
        }
        used.stream()
                .filter(one -> one.position() != ids.indexOf(one.id()))
                .forEach(one -> write(one, each -> each.at(ids.indexOf(each.id())), "moved", "Moved"));
        return rows.all();
    }

    private List<Purpose> others(Purpose but) {
        return rows.all().stream().filter(one -> !one.id().equals(but.id())).toList();
    }

    private Purpose locked(UUID id, long seen) {
        requireAdmin();
        rows.takeTurn();
        Purpose now = rows.find(id).orElseThrow(() -> new NotFound("purpose", id));
        if (now.version() != seen) {
            throw new Conflict("Somebody else changed this purpose in the meantime. Look at it again.");
        }
        return now;
    }

    private Purpose write(Purpose was, UnaryOperator<Purpose> change, String what, String verb) {
        Purpose wanted = change.apply(was);
        Map<String, Object> changes = changes(was, wanted);
        if (changes.isEmpty()) {
            return was;
        }
        if (!rows.change(wanted)) {
            throw new Conflict("Somebody else changed this purpose in the meantime. Look at it again.");
        }
        tell(wanted, what, verb + " the purpose " + wanted.label(), changes);
        return rows.find(was.id()).orElseThrow();
    }

    /** @param was {@code null} for a new one */
    private static Map<String, Object> changes(Purpose was, Purpose now) {
        Map<String, Object> changes = new LinkedHashMap<>();
        put(changes, "label", was == null ? null : was.label(), now.label());
        put(changes, "needsConsent", was == null ? null : was.needsConsent(), now.needsConsent());
        put(changes, "position", was == null ? null : was.position(), now.position());
        put(changes, "retired", was == null ? null : was.retired(), now.retired());
        return changes;
    }

    private static void put(Map<String, Object> changes, String field, Object from, Object to) {
        if (!to.equals(from)) {
            changes.putAll(FieldChanges.of(field, from, to));
        }
    }

    private void tell(Purpose purpose, String what, String text, Map<String, Object> changes) {
        events.publishEvent(
                new ConsentEvent(new Subject(SUBJECT, purpose.id()), "customer.purpose-" + what, text, changes));
    }

    private void requireAdmin() {
        if (!currentUser.viewer().is(Role.ADMIN)) {
            throw new Forbidden("Purposes are an admin's to define.");
        }
    }
}
