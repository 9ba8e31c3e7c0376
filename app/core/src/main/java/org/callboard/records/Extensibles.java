package org.callboard.records;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callboard.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The kinds of records that can have custom fields. */
@Component
class Extensibles {

    private final Map<String, Extensible> byName = new TreeMap<>();
    private final JdbcTemplate jdbc;

    Extensibles(ObjectProvider<Extensible> kinds, JdbcTemplate jdbc) {
        kinds.orderedStream().forEach(kind -> byName.put(kind.name(), kind));
        this.jdbc = jdbc;
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** @throws NotFound when there is no such kind, or it cannot have fields of its own */
    Extensible get(String name) {
        Extensible kind = name == null ? null : byName.get(name);
        if (kind == null) {
            throw new NotFound("kind of record", name);
        }
        return kind;
    }

    /** Whether any record has a value in the field. */
    boolean isUsed(CustomField field) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from %s where custom -> '%s' is not null)"
                        .formatted(get(field.kind()).table(), field.key()),
                Boolean.class));
    }
}
