package org.callboard.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Reads the newest lines of some subjects of one kind. Each subject's are read in the order of the index, and no more
 * of them than are wanted, however many there are.
 */
class EntryQuery {

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final UUID[] ids;

    EntryQuery(String type, Collection<UUID> ids) {
        this.ids = ids.toArray(UUID[]::new);
        values.add(type);
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
                select found.* from unnest(?::uuid[]) as subject(id) cross join lateral (
                    select * from audit.entry e where e.subject_type = ? and e.subject_id = subject.id%s
                    order by e.key desc limit ?) found
                order by found.key desc limit ?
                """
                .formatted(conditions);
    }

    Object[] values(int size) {
        List<Object> all = new ArrayList<>();
        all.add(ids);
        all.addAll(values);
        all.add(size);
        all.add(size);
        return all.toArray();
    }
}
