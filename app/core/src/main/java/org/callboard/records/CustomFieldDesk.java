package org.callboard.records;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.records.CustomField.Draft;
import org.callboard.records.CustomField.Index;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CustomFieldDesk implements CustomFields {

    private final Extensibles kinds;
    private final CustomFieldRows rows;
    private final FieldCatalogue catalogue;
    private final CustomIndexes indexes;
    private final CustomFieldNews news;
    private final CurrentUser currentUser;
    private final Clock clock;

    CustomFieldDesk(
            Extensibles kinds,
            CustomFieldRows rows,
            FieldCatalogue catalogue,
            CustomIndexes indexes,
            CustomFieldNews news,
            CurrentUser currentUser,
            Clock clock) {
        this.kinds = kinds;
        this.rows = rows;
        this.catalogue = catalogue;
        this.indexes = indexes;
        this.news = news;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public List<String> kinds() {
        requireAdmin();
        return kinds.names();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CustomField> of(String kind) {
        requireAdmin();
        return rows.of(kinds.get(kind).name());
    }

    @Override
    @Transactional(readOnly = true)
    public CustomField get(UUID id) {
        requireAdmin();
        return rows.find(id).orElseThrow(() -> new NotFound("custom field", id));
    }

    @Override
    @Transactional
    public CustomField add(String kind, String key, Draft draft) {
        requireAdmin();
        kinds.get(kind);
        Draft checked = CustomFieldCheck.checked(draft);
        rows.takeTurn(kind);
        List<CustomField> known = rows.of(kind);
        CustomFieldLimits.requireFewerThanAllowed(known);
        Set<String> taken = known.stream().map(CustomField::key).collect(Collectors.toCollection(HashSet::new));
        String name = CustomFieldCheck.key(key, checked.label(), taken);
        int position = (int) known.stream().filter(f -> !f.retired()).count();
        CustomField field = new CustomField(Ids.next(), kind, name, checked, position, false, Index.NONE, 1);
        CustomFieldLimits.requireRoom(field, known);
        CustomField added = indexed(field);
        rows.insert(added, currentUser.viewer().username(), clock.instant());
        news.added(added);
        catalogue.changed();
        indexes.look();
        return added;
    }

    @Override
    @Transactional
    public CustomField change(UUID id, long seen, Draft draft) {
        CustomField was = locked(id, seen);
        Draft checked = CustomFieldCheck.checked(draft);
        if (checked.type() != was.type() && kinds.isUsed(was)) {
            throw new BadInput(
                    "type", "Cannot change any more: records have values of it. Retire it and add another field.");
        }
        if (was.draft().visibleTo().isEmpty() && !checked.visibleTo().isEmpty() && kinds.isUsed(was)) {
            throw new BadInput(
                    "visibleTo",
                    "Everybody has seen and searched its values, so it cannot be hidden any more. Retire it and add a field"
                            + " that is hidden from the start.");
        }
        CustomField now = write(was, f -> with(f, checked, f.position(), f.retired()), checked.type() != was.type());
        news.changed(was, now);
        return now;
    }

    @Override
    @Transactional
    public CustomField retire(UUID id, long seen) {
        CustomField was = locked(id, seen);
        CustomField now = write(was, f -> with(f, f.draft(), f.position(), true), false);
        news.retired(was, now);
        return now;
    }

    @Override
    @Transactional
    public CustomField reinstate(UUID id, long seen) {
        CustomField was = locked(id, seen);
        int last = (int) rows.of(was.kind()).stream().filter(f -> !f.retired()).count();
        CustomField now = write(was, f -> with(f, f.draft(), last, false), false);
        news.reinstated(was, now);
        return now;
    }

    @Override
    @Transactional
    public List<CustomField> order(String kind, List<UUID> ids) {
        requireAdmin();
        kinds.get(kind);
        rows.takeTurn(kind);
        List<CustomField> used =
                rows.of(kind).stream().filter(f -> !f.retired()).toList();
        Set<UUID> known = used.stream().map(CustomField::id).collect(Collectors.toSet());
        if (ids == null || ids.size() != known.size() || !known.equals(new HashSet<>(ids))) {
            throw new BadInput("ids", "Name every field that is in use, once.");
        }
        String by = currentUser.viewer().username();
        for (CustomField field : used) {
            int position = ids.indexOf(field.id());
            if (position != field.position()) {
                CustomField moved = with(field, field.draft(), position, false);
                rows.update(moved, by, clock.instant());
                news.changed(field, moved);
            }
        }
        catalogue.changed();
        return rows.of(kind);
    }

    private CustomField locked(UUID id, long seen) {
        CustomField known = get(id);
        rows.takeTurn(known.kind());
        CustomField now = get(id);
        if (now.version() != seen) {
            throw new Conflict("Somebody else changed this field in the meantime. Look at it again.");
        }
        return now;
    }

    private CustomField write(CustomField was, UnaryOperator<CustomField> change, boolean otherType) {
        CustomField wanted = change.apply(was);
        CustomFieldLimits.requireRoom(wanted, rows.of(was.kind()));
        CustomField field = indexed(otherType ? at(wanted, Index.NONE) : wanted);
        if (!rows.update(field, currentUser.viewer().username(), clock.instant())) {
            throw new Conflict("Somebody else changed this field in the meantime. Look at it again.");
        }
        catalogue.changed();
        indexes.look();
        return get(was.id());
    }

    /** Says which index the field will have: one that is there stays, one that is not is built. */
    private static CustomField indexed(CustomField field) {
        boolean wanted = CustomColumn.isFiltered(field) && !field.retired();
        boolean own = CustomColumn.isOrdered(field);
        Index next = !wanted ? Index.NONE : !own || field.index() == Index.READY ? Index.READY : Index.BUILDING;
        return at(field, next);
    }

    private static CustomField with(CustomField f, Draft draft, int position, boolean retired) {
        return new CustomField(f.id(), f.kind(), f.key(), draft, position, retired, f.index(), f.version());
    }

    private static CustomField at(CustomField f, Index index) {
        return new CustomField(f.id(), f.kind(), f.key(), f.draft(), f.position(), f.retired(), index, f.version());
    }

    private void requireAdmin() {
        if (!currentUser.viewer().is(Role.ADMIN)) {
            throw new Forbidden("Fields are an admin's to define.");
        }
    }
}
