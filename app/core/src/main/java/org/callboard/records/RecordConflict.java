package org.callboard.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.Conflict;
import org.callboard.records.text.FieldCheck;

/**
 * Somebody else changed the record since. That is a conflict in each field that both changed; where nobody said what they
 * had seen, in each field that would change.
 */
final class RecordConflict {

    private RecordConflict() {}

    /** @param seen which fields the caller may see; what others changed in hidden ones is not for their eyes */
    static void refuse(
            RecordKind kind,
            List<Field> seen,
            Stored now,
            RecordCheck.Checked wanted,
            Map<String, Object> changes,
            Map<String, Object> base) {
        List<Conflict.Field> conflicts = new ArrayList<>();
        for (Field field : seen) {
            String name = field.name();
            if (!changes.containsKey(name)) {
                continue;
            }
            Object theirs = now.values().get(name);
            Object yours = wanted.values().get(name);
            boolean untouched = base.containsKey(name) && Plain.same(theirs, normal(field, base.get(name)));
            if (!untouched && !Plain.same(theirs, yours)) {
                conflicts.add(new Conflict.Field(name, Plain.of(yours), Plain.of(theirs)));
            }
        }
        if (!conflicts.isEmpty()) {
            throw new Conflict("Somebody else changed this " + kind.name() + " in the meantime.", conflicts);
        }
    }

    /** What they saw in the form in which it is kept, so that "Germany" seen equals DE. */
    private static Object normal(Field field, Object base) {
        Object read = new ValueReader(new FieldCheck(), null).read(field, base);
        return read == null ? base : read;
    }
}
