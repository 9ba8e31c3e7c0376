package org.callboard.records;

import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Restores;

/** Old values come back to a record over the desk, as if somebody had typed them. */
class RecordRestores implements Restores {

    private final RecordKind kind;
    private final Records records;
    private final RecordGate gate;

    RecordRestores(RecordKind kind, Records records, RecordGate gate) {
        this.kind = kind;
        this.records = records;
        this.gate = gate;
    }

    @Override
    public String type() {
        return kind.name();
    }

    @Override
    public boolean restorable(String name) {
        return gate.fields(kind).stream().anyMatch(field -> field.name().equals(name) && field.isChangeable());
    }

    /** Fields that are none, like the number of an import, hold nothing to hide. */
    @Override
    public boolean visible(String name) {
        return !name.startsWith(Field.CUSTOM)
                || gate.fields(kind).stream().anyMatch(field -> field.name().equals(name));
    }

    @Override
    public long restore(UUID id, long seen, Map<String, Object> fields) {
        return records.change(kind.name(), id, seen, fields, Map.of()).version();
    }
}
