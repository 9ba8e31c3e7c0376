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
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.records.Field.Trait;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes records from files, row by row. */
@Component
class ImportedRecords {

    private static final Logger LOG = LoggerFactory.getLogger(ImportedRecords.class);

    private final RecordGate gate;
    private final RecordRows rows;
    private final RecordCheck check;
    private final RecordKeeping keeping;

    ImportedRecords(RecordGate gate, RecordRows rows, RecordCheck check, RecordKeeping keeping) {
        this.gate = gate;
        this.rows = rows;
        this.check = check;
        this.keeping = keeping;
    }

    /** A list of addresses does not fit a cell; everything else that people may set does. */
    List<Imports.Field> fields(RecordKind kind) {
        return gate.fields(kind).stream()
                .filter(field -> !field.is(Trait.READ_ONLY) && field.type() != FieldType.ADDRESSES)
                .map(field -> new Imports.Field(
                        field.name(), field.label(), field.is(Trait.REQUIRED) && field.otherwise() == null))
                .toList();
    }

    /** Bad rows expect nothing: they are refused when they are taken. */
    void expect(RecordKind kind, List<Map<String, String>> rows) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, String> further = further(kind, row);
            Map<String, Object> values = new LinkedHashMap<>(row);
            values.keySet().removeAll(further.keySet());
            try {
                Viewer viewer = gate.requireCreate(kind);
                all.add(asked(check.created(kind, owned(values, viewer), viewer), further));
            } catch (BadInput | Forbidden refusedLater) {
                LOG.trace("A row is refused when it is taken", refusedLater);
            }
        }
        kind.expect(all);
    }

    private static Map<String, String> further(RecordKind kind, Map<String, String> row) {
        Map<String, String> further = new LinkedHashMap<>(row);
        further.keySet()
                .retainAll(
                        kind.furtherColumns().stream().map(Imports.Field::name).toList());
        return further;
    }

    private static Map<String, Object> asked(RecordCheck.Checked checked, Map<String, String> further) {
        Map<String, Object> asked = new LinkedHashMap<>(checked.values());
        asked.putAll(further);
        return asked;
    }

    Taken take(RecordKind kind, UUID importId, Map<String, String> row, Imports.Duplicates rule) {
        Map<String, String> further = further(kind, row);
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
        Optional<UUID> known = kind.known(asked(checked, further));
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
}
