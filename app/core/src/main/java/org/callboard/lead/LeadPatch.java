package org.callboard.lead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;

/** A wish to change some fields of a lead. */
final class LeadPatch {

    private final LeadDetails before;
    private final LeadDetails result;
    private final Map<String, Object> changes;

    private LeadPatch(LeadDetails before, LeadDetails result, Map<String, Object> changes) {
        this.before = before;
        this.result = result;
        this.changes = changes;
    }

    /** @throws BadInput unknown fields and wrong values, all of them */
    static LeadPatch of(LeadDetails before, Map<String, Object> changes) {
        Map<String, Object> values = before.values();
        values.putAll(changes);
        return new LeadPatch(before, LeadCheck.details(LeadValues.typed(values)), changes);
    }

    LeadDetails result() {
        return result;
    }

    /**
     * Somebody else changed the lead since. That is a conflict in each field that both changed; where nobody said what
     * they had seen, in each field that would change.
     */
    void requireNoConflict(Map<String, Object> base) {
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
        Map<String, Object> values = before.values();
        Map<String, Object> seen = new LinkedHashMap<>(base);
        seen.keySet().retainAll(values.keySet());
        values.putAll(seen);
        try {
            return LeadCheck.details(LeadValues.typed(values)).values();
        } catch (BadInput neverStoodThere) {
            return base;
        }
    }
}
