package org.callboard.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.imports.Importable.Taken;
import org.callboard.imports.Imports;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Processes;
import org.callboard.records.Field.Trait;
import org.springframework.stereotype.Component;

/** Takes records from files, row by row, and takes them back. */
@Component
class ImportedRecords {

    private final RecordGate gate;
    private final RecordRows rows;
    private final RecordCheck check;
    private final RecordKeeping keeping;
    private final WorkedOnRecords workedOn;
    private final Processes processes;

    ImportedRecords(
            RecordGate gate,
            RecordRows rows,
            RecordCheck check,
            RecordKeeping keeping,
            WorkedOnRecords workedOn,
            Processes processes) {
        this.gate = gate;
        this.rows = rows;
        this.check = check;
        this.keeping = keeping;
        this.workedOn = workedOn;
        this.processes = processes;
    }

    /** A list of addresses does not fit a cell; everything else that people may set does. */
    List<Imports.Field> fields(RecordKind kind) {
        return gate.fields(kind).stream()
                .filter(field -> !field.is(Trait.READ_ONLY) && field.type() != FieldType.ADDRESSES)
                .map(field -> new Imports.Field(
                        field.name(), field.label(), field.is(Trait.REQUIRED) && field.otherwise() == null))
                .toList();
    }

    Taken take(RecordKind kind, UUID importId, Map<String, String> row, Imports.Duplicates rule) {
        Map<String, String> further = new LinkedHashMap<>(row);
        further.keySet()
                .retainAll(
                        kind.furtherColumns().stream().map(Imports.Field::name).toList());
        kind.checkFurther(further);
        Map<String, Object> values = new LinkedHashMap<>(row);
        values.keySet().removeAll(further.keySet());
        Taken taken = take(kind, importId, kind.fromFile(values, further), further, rule);
        if (!further.isEmpty() && (taken.kind() != Taken.Kind.SKIPPED || rule == Imports.Duplicates.UPDATE)) {
            kind.imported(importId, taken.id(), further);
        }
        return taken;
    }

    private Taken take(
            RecordKind kind,
            UUID importId,
            Map<String, Object> values,
            Map<String, String> further,
            Imports.Duplicates rule) {
        Viewer viewer = gate.requireCreate(kind);
        if (rule == Imports.Duplicates.CREATE) {
            return create(kind, importId, values, viewer);
        }
        RecordCheck.Checked checked = check.created(kind, owned(values, viewer), viewer);
        Map<String, Object> asked = new LinkedHashMap<>(checked.values());
        asked.putAll(further);
        Optional<UUID> known = kind.known(asked);
        if (known.isEmpty()) {
            return created(kind, importId, checked);
        }
        return rule == Imports.Duplicates.SKIP
                ? new Taken(Taken.Kind.SKIPPED, known.get(), Map.of(), Map.of())
                : update(kind, known.get(), values, viewer);
    }

    private Taken create(RecordKind kind, UUID importId, Map<String, Object> values, Viewer viewer) {
        return created(kind, importId, check.created(kind, owned(values, viewer), viewer));
    }

    private Map<String, Object> owned(Map<String, Object> values, Viewer viewer) {
        return OwnedValues.of(values, viewer.is(Role.SALES_REP) ? viewer.username() : null, check);
    }

    private Taken created(RecordKind kind, UUID importId, RecordCheck.Checked checked) {
        UUID id = Ids.next();
        keeping.create(kind, id, checked, importId);
        return new Taken(Taken.Kind.CREATED, id, Map.of(), Map.of());
    }

    /** Cells that are filled win; blank ones leave what is known. Items of lists come on top. */
    private Taken update(RecordKind kind, UUID id, Map<String, Object> values, Viewer viewer) {
        Stored before = rows.lock(kind, List.of(id)).stream().findFirst().orElseThrow();
        if (!gate.mayChange(kind, before)) {
            throw new Forbidden("The " + kind.name() + " is known, and you may not change it.");
        }
        Map<String, Object> changes = new LinkedHashMap<>(values);
        changes.values().removeIf(value -> value.toString().isBlank());
        RecordCheck.Checked typed = check.changed(kind, before, changes, viewer);
        Map<String, Object> onTop = new LinkedHashMap<>();
        changes.keySet()
                .forEach(name -> onTop.put(
                        name, together(before.values().get(name), typed.values().get(name))));
        RecordCheck.Checked after = check.changed(kind, before, onTop, viewer);
        List<String> changed = RecordCheck.different(before.values(), after.values());
        if (changed.isEmpty()) {
            return new Taken(Taken.Kind.SKIPPED, id, Map.of(), Map.of());
        }
        Stored now = keeping.change(kind, before, after);
        return new Taken(Taken.Kind.UPDATED, id, some(before, changed), some(now, changed));
    }

    static Object together(Object known, Object added) {
        if (known instanceof List<?> old && added instanceof List<?> more) {
            Set<Object> all = new LinkedHashSet<>(old);
            all.addAll(more);
            return new ArrayList<>(all);
        }
        return added;
    }

    private static Map<String, Object> some(Stored record, List<String> names) {
        Map<String, Object> some = new LinkedHashMap<>();
        names.forEach(name -> some.put(name, Plain.of(record.values().get(name))));
        return some;
    }

    boolean takeBack(RecordKind kind, Taken taken) {
        return switch (taken.kind()) {
            case CREATED -> remove(kind, taken.id());
            case UPDATED -> changeBack(kind, taken);
            case SKIPPED -> true;
        };
    }

    /** Only what nobody did anything with, and nobody built on. */
    private boolean remove(RecordKind kind, UUID id) {
        Optional<Stored> there = rows.find(kind, id);
        if (there.isEmpty()) {
            return true;
        }
        boolean alone = there.get().mergedInto() == null
                && !rows.lock(kind, List.of(id)).isEmpty()
                && !workedOn.is(kind, id)
                && !kind.builtOn(id);
        if (alone) {
            processes.cancel(id.toString(), "The import that brought it was undone.");
            keeping.remove(kind, id);
        }
        return alone;
    }

    /** Only when every field still says what the import wrote. */
    private boolean changeBack(RecordKind kind, Taken taken) {
        Optional<Stored> found = rows.lock(kind, List.of(taken.id())).stream().findFirst();
        if (found.isEmpty()) {
            return rows.find(kind, taken.id()).isEmpty();
        }
        Stored now = found.get();
        boolean untouched = taken.after().entrySet().stream()
                .allMatch(field -> Plain.same(now.values().get(field.getKey()), field.getValue()));
        if (untouched) {
            Map<String, Object> back = new LinkedHashMap<>(taken.before());
            taken.after().keySet().forEach(name -> back.putIfAbsent(name, null));
            keeping.change(kind, now, check.changed(kind, now, back, null));
        }
        return untouched;
    }
}
