package org.callboard.records;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How records in tables become one, and several again. */
@Component
class MergedRecords {

    private static final String KIND = "kind";
    private static final String REFERENCES = "references";

    private final Kinds kinds;
    private final RecordGate gate;
    private final RecordRows rows;
    private final RecordWrites writes;
    private final RecordCheck check;
    private final RecordKeeping keeping;
    private final References references;

    MergedRecords(
            Kinds kinds,
            RecordGate gate,
            RecordRows rows,
            RecordWrites writes,
            RecordCheck check,
            RecordKeeping keeping,
            References references) {
        this.kinds = kinds;
        this.gate = gate;
        this.rows = rows;
        this.writes = writes;
        this.check = check;
        this.keeping = keeping;
        this.references = references;
    }

    List<Field> fields(RecordKind kind) {
        return gate.fields(kind).stream().filter(Field::isChangeable).toList();
    }

    List<Mergeable.Record> find(RecordKind kind, Collection<UUID> ids, boolean locked) {
        gate.requireSome(kind);
        List<Stored> found = locked ? rows.lock(kind, ids) : rows.findAll(kind, ids);
        return found.stream()
                .filter(record -> gate.mayRead(kind, record))
                .map(record -> side(kind, record))
                .toList();
    }

    private Mergeable.Record side(RecordKind kind, Stored record) {
        Map<String, Object> values = new LinkedHashMap<>(record.values());
        kind.fields().stream().filter(field -> !field.isChangeable()).forEach(field -> values.remove(field.name()));
        return new Mergeable.Record(
                record.id(),
                kind.title(record.values()),
                record.owner(),
                record.team(),
                (Instant) record.values().get("createdAt"),
                (Instant) record.values().get("changedAt"),
                record.version(),
                gate.mayChange(kind, record),
                values);
    }

    /** By the house's hand: what the viewer cannot see comes along, and a field that is required since asks nobody. */
    Map<String, Object> write(RecordKind kind, UUID survivor, Map<String, Object> values) {
        Stored before = rows.lock(kind, List.of(survivor)).stream().findFirst().orElseThrow();
        RecordCheck.Checked after = check.changed(kind, before, values, null);
        List<String> changed = RecordCheck.different(before.values(), after.values());
        Stored now = changed.isEmpty() ? before : keeping.write(kind, before, after, changed);
        Map<String, Object> stands = new LinkedHashMap<>();
        values.keySet().forEach(name -> stands.put(name, now.values().get(name)));
        return stands;
    }

    Map<String, Object> join(RecordKind kind, UUID survivor, Set<UUID> others) {
        writes.mergeInto(kind, survivor, others);
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put(KIND, kind.merged(survivor, others));
        kept.put(REFERENCES, references.move(kind, survivor, others));
        return kept;
    }

    @SuppressWarnings("unchecked")
    void part(RecordKind kind, UUID survivor, Set<UUID> others, Map<String, Object> kept) {
        writes.partFrom(kind, survivor, others);
        references.moveBack(kind, survivor, (Map<String, Object>) kept.getOrDefault(REFERENCES, Map.of()));
        kind.unmerged(survivor, others, (Map<String, Object>) kept.getOrDefault(KIND, Map.of()));
        rows.findAll(kind, others).forEach(record -> keeping.describe(kind, record.id(), record.values()));
    }
}
