package org.callboard.lead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.records.Field;
import org.callboard.records.text.FieldCheck;

/** A wish to change some fields of a lead. */
final class LeadPatch {

    /** How changes of custom fields are read. */
    interface Custom {

        LeadCustom changed(LeadCustom known, Map<String, ?> changes, FieldCheck check);
    }

    private final LeadDetails before;
    private final LeadDetails result;
    private final Map<String, Object> changes;
    private final Custom custom;

    private LeadPatch(LeadDetails before, LeadDetails result, Map<String, Object> changes, Custom custom) {
        this.custom = custom;
        this.before = before;
        this.result = result;
        this.changes = changes;
    }

    /** @throws BadInput unknown fields and wrong values, all of them */
    static LeadPatch of(LeadDetails before, Map<String, Object> changes, Custom custom) {
        Map<String, Object> flat = LeadValues.flat(changes);
        return new LeadPatch(before, onTop(before, flat, custom), flat, custom);
    }

    /** Of the custom fields only those that change are checked: what stands there may be older than the check. */
    private static LeadDetails onTop(LeadDetails before, Map<String, Object> changes, Custom custom) {
        Map<String, Object> values = before.values();
        values.keySet().removeIf(field -> field.startsWith(Field.CUSTOM));
        values.putAll(changes);
        return LeadCheck.details(
                LeadValues.typed(values), (typed, check) -> custom.changed(before.custom(), typed, check));
    }

    LeadDetails result() {
        return result;
    }

    /**
     * Somebody else changed the lead since. That is a conflict in each field that both changed; where nobody said what
     * they had seen, in each field that would change.
     */
    void requireNoConflict(Map<String, Object> seenInForm) {
        Map<String, Object> base = LeadValues.flat(seenInForm);
        Map<String, Object> now = before.values();
        Map<String, Object> wanted = result.values();
        Map<String, Object> seen = normal(base);
        List<Conflict.Field> conflicts = new ArrayList<>();
        for (String field : changes.keySet()) {
            boolean untouched = base.containsKey(field) && Objects.equals(now.get(field), seen.get(field));
            if (!untouched && !Objects.equals(now.get(field), wanted.get(field))) {
                conflicts.add(new Conflict.Field(field, wanted.get(field), now.get(field)));
            }
        }
        if (!conflicts.isEmpty()) {
            throw new Conflict("Somebody else changed this lead in the meantime.", conflicts);
        }
    }

    /** What they saw in the form in which it is kept, so that "Germany" seen equals DE. */
    private Map<String, Object> normal(Map<String, Object> base) {
        Map<String, Object> seen = new LinkedHashMap<>(base);
        Map<String, Object> known = before.values();
        seen.keySet().removeIf(field -> !known.containsKey(field) && !field.startsWith(Field.CUSTOM));
        try {
            return onTop(before, seen, custom).values();
        } catch (BadInput neverStoodThere) {
            return base;
        }
    }
}
