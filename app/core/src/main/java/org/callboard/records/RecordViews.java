package org.callboard.records;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.Viewer;
import org.springframework.stereotype.Component;

/** Records as somebody may see them: only their fields, and titles only of what they see. */
@Component
class RecordViews {

    private final CustomValues customs;
    private final RecordRows rows;
    private final Kinds kinds;

    RecordViews(CustomValues customs, RecordRows rows, Kinds kinds) {
        this.customs = customs;
        this.rows = rows;
        this.kinds = kinds;
    }

    RecordView of(RecordKind kind, Stored record, Viewer viewer) {
        return of(kind, List.of(record), viewer).get(0);
    }

    /** One question per kind that the records point to, however many they are. */
    List<RecordView> of(RecordKind kind, List<Stored> records, Viewer viewer) {
        Map<UUID, String> titles = titles(kind, records, viewer);
        return records.stream()
                .map(record -> view(kind, record, viewer, titles))
                .toList();
    }

    private Map<UUID, String> titles(RecordKind kind, List<Stored> records, Viewer viewer) {
        Map<String, Set<UUID>> pointed = new HashMap<>();
        for (Field field : kind.fields()) {
            if (field.type() == FieldType.RECORD && kinds.has(field.refersTo())) {
                Set<UUID> ids = pointed.computeIfAbsent(field.refersTo(), k -> new HashSet<>());
                records.stream()
                        .map(record -> (UUID) record.values().get(field.name()))
                        .filter(id -> id != null)
                        .forEach(ids::add);
            }
        }
        Map<UUID, String> titles = new HashMap<>();
        pointed.forEach((name, ids) -> {
            if (!ids.isEmpty()) {
                titles.putAll(rows.titles(kinds.get(name), ids, viewer));
            }
        });
        return titles;
    }

    private RecordView view(RecordKind kind, Stored record, Viewer viewer, Map<UUID, String> titles) {
        Map<String, Object> seen = new LinkedHashMap<>(record.values());
        seen.keySet().removeIf(name -> name.startsWith(Field.CUSTOM));
        customs.fields(kind.name(), viewer).stream()
                .filter(field -> record.values().get(field.name()) != null)
                .forEach(field -> seen.put(field.name(), record.values().get(field.name())));
        Map<UUID, String> own = new HashMap<>();
        seen.values().forEach(value -> {
            if (value instanceof UUID id && titles.containsKey(id)) {
                own.put(id, titles.get(id));
            }
        });
        return new RecordView(kind.name(), record.id(), kind.title(record.values()), seen, own, record.version());
    }
}
