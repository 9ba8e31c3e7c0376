package org.callboard.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Records of one kind, as they are merged. */
class RecordMergeable implements Mergeable {

    private final RecordKind kind;
    private final MergedRecords merged;

    RecordMergeable(RecordKind kind, MergedRecords merged) {
        this.kind = kind;
        this.merged = merged;
    }

    @Override
    public String kind() {
        return kind.name();
    }

    @Override
    public List<Field> fields() {
        return merged.fields(kind);
    }

    @Override
    public List<Record> find(Collection<UUID> ids, boolean locked) {
        return merged.find(kind, ids, locked);
    }

    @Override
    public Map<String, Object> write(UUID survivor, Map<String, Object> values) {
        return merged.write(kind, survivor, values);
    }

    @Override
    public Map<String, Object> join(UUID survivor, Set<UUID> others) {
        return merged.join(kind, survivor, others);
    }

    @Override
    public void part(UUID survivor, Set<UUID> others, Map<String, Object> kept) {
        merged.part(kind, survivor, others, kept);
    }
}
