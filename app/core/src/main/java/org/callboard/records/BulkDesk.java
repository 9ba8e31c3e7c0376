package org.callboard.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.NotFound;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.NormalForm;
import org.springframework.stereotype.Component;

/** The same act on many records: all or none of them. */
@Component
class BulkDesk {

    static final int MOST_AT_ONCE = 1_000;
    static final int MOST_TAGS = 50;

    private final RecordGate gate;
    private final RecordRows rows;
    private final RecordCheck check;
    private final RecordKeeping keeping;

    BulkDesk(RecordGate gate, RecordRows rows, RecordCheck check, RecordKeeping keeping) {
        this.gate = gate;
        this.rows = rows;
        this.check = check;
        this.keeping = keeping;
    }

    int assign(RecordKind kind, List<UUID> ids, String owner) {
        if (owner != null) {
            check.colleague(kind, null, owner).ifPresent(wrong -> {
                throw new BadInput("owner", wrong);
            });
        }
        return each(kind, ids, record -> {
            if (Plain.same(owner, record.owner())) {
                return false;
            }
            Map<String, Object> values = new LinkedHashMap<>(record.values());
            values.put("owner", owner);
            values.put("team", owner == null ? record.team() : check.teamWith(owner, record.team()));
            values.values().removeIf(value -> value == null);
            return write(kind, record, values, "assigned", owner == null ? "Unassigned" : "Assigned to " + owner);
        });
    }

    int tag(RecordKind kind, List<UUID> ids, String typed) {
        String tag = checked(typed);
        return each(kind, ids, record -> {
            List<String> tags = tags(record);
            if (tags.contains(tag)) {
                return false;
            }
            if (tags.size() >= MOST_TAGS) {
                throw new BadInput("tag", kind.title(record.values()) + " has " + MOST_TAGS + " tags already.");
            }
            tags.add(tag);
            return write(kind, record, with(record, tags), "changed", "Tagged " + tag);
        });
    }

    int untag(RecordKind kind, List<UUID> ids, String typed) {
        String tag = checked(typed);
        return each(kind, ids, record -> {
            List<String> tags = tags(record);
            return tags.remove(tag) && write(kind, record, with(record, tags), "changed", "Untagged " + tag);
        });
    }

    private static List<String> tags(Stored record) {
        List<String> tags = new ArrayList<>();
        if (record.values().get("tags") instanceof List<?> known) {
            known.forEach(tag -> tags.add(tag.toString()));
        }
        return tags;
    }

    private static Map<String, Object> with(Stored record, List<String> tags) {
        Map<String, Object> values = new LinkedHashMap<>(record.values());
        values.put("tags", tags);
        return values;
    }

    private boolean write(RecordKind kind, Stored before, Map<String, Object> values, String what, String text) {
        List<String> changed = RecordCheck.different(before.values(), values);
        Stored now = keeping.write(kind, before, new RecordCheck.Checked(values, before.custom()), changed);
        keeping.tell(kind, before.id(), what, text, RecordKeeping.details(changed, before, now));
        return true;
    }

    private static String checked(String typed) {
        FieldCheck check = new FieldCheck();
        String tag = check.line("tag", typed, ListReader.LONGEST_TAG);
        check.done();
        if (tag == null) {
            throw new BadInput("tag", "Give a tag.");
        }
        return NormalForm.search(tag);
    }

    private int each(RecordKind kind, List<UUID> ids, Predicate<Stored> act) {
        gate.requireSome(kind);
        Set<UUID> wanted = ids == null ? Set.of() : new LinkedHashSet<>(ids);
        if (wanted.isEmpty() || wanted.contains(null) || wanted.size() > MOST_AT_ONCE) {
            throw new BadInput("ids", "Give 1 to " + MOST_AT_ONCE + " ids.");
        }
        List<Stored> found = rows.lock(kind, wanted);
        found.forEach(record -> gate.requireChange(kind, record));
        if (found.size() < wanted.size()) {
            found.forEach(record -> wanted.remove(record.id()));
            throw new NotFound(kind.name(), wanted.iterator().next());
        }
        return (int) found.stream().filter(act).count();
    }
}
