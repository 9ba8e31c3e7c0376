package org.callboard.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of records that stand in tables as {@link RecordKind} describes them. */
@Component
class Kinds {

    private final ObjectProvider<RecordKind> provider;
    private volatile Map<String, RecordKind> byName;

    /** Kinds may need their neighbours, which need records: they are asked for when the first one is needed. */
    Kinds(ObjectProvider<RecordKind> provider) {
        this.provider = provider;
    }

    List<RecordKind> all() {
        return List.copyOf(byName().values());
    }

    boolean has(String name) {
        return byName().containsKey(name);
    }

    /** @throws NotFound when there is no such kind */
    RecordKind get(String name) {
        RecordKind kind = name == null ? null : byName().get(name);
        if (kind == null) {
            throw new NotFound("kind of record", name);
        }
        return kind;
    }

    private Map<String, RecordKind> byName() {
        Map<String, RecordKind> known = byName;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (RecordKind kind : provider.orderedStream().toList()) {
                known.put(kind.name(), kind);
            }
            byName = known;
        }
        return known;
    }
}
