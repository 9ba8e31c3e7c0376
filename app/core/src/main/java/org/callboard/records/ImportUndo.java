package org.callboard.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.imports.Importable.Taken;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Processes;
import org.springframework.stereotype.Component;

/** Takes back what came with a file, row by row, as long as nobody did anything with it. */
@Component
class ImportUndo {

    private final Kinds kinds;
    private final RecordRows rows;
    private final RecordCheck check;
    private final RecordKeeping keeping;
    private final WorkedOnRecords workedOn;
    private final Processes processes;

    ImportUndo(
            Kinds kinds,
            RecordRows rows,
            RecordCheck check,
            RecordKeeping keeping,
            WorkedOnRecords workedOn,
            Processes processes) {
        this.kinds = kinds;
        this.rows = rows;
        this.check = check;
        this.keeping = keeping;
        this.workedOn = workedOn;
        this.processes = processes;
    }

    /** @return false when it was worked on since and is kept */
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
            Set<Subject> along = kind.broughtAlong(id);
            processes.cancel(id.toString(), "The import that brought it was undone.");
            keeping.remove(kind, id);
            along.forEach(one -> remove(kinds.get(one.type()), one.id()));
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
