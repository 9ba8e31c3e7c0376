package org.callboard.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * Reads the newest lines of some subjects. Each one's are read in the order of the index, and no more of them than are
 * wanted, however many there are.
 */
class EntryQuery {

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    EntryQuery(List<Subject> subjects) {
        values.add(subjects.stream().map(Subject::type).toArray(String[]::new));
        values.add(subjects.stream().map(Subject::id).toArray(UUID[]::new));
    }

    /** @param condition over {@code audit.entry e} */
    EntryQuery and(String condition, Object... of) {
        conditions.append(" and ").append(condition);
        values.addAll(List.of(of));
        return this;
    }

    EntryQuery before(Long key) {
        return key == null ? this : and("e.key < ?", key);
    }

    String sql() {
        return """
                select found.* from unnest(?::text[], ?::uuid[]) as subject(type, id) cross join lateral (
                    select * from audit.entry e where e.subject_type = subject.type and e.subject_id = subject.id%s
                    order by e.key desc limit ?) found
                order by found.key desc limit ?
                """.formatted(conditions);
    }

    Object[] values(int size) {
        List<Object> all = new ArrayList<>(values);
        all.add(size);
        all.add(size);
        return all.toArray();
    }
}
