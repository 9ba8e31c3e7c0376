package org.callboard.records.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.callboard.records.Field;
import org.callboard.records.Merges;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Merges by REST, the same for every kind of record; {@link RecordDoors} opens the doors. */
@RestController
@Lit("api")
@PreAuthorize("isAuthenticated()")
class MergeController {

    private static final String CUSTOM = "custom";

    /** @param fields values by field name, or ids of the records whose values are chosen */
    record Wish(UUID survivor, List<UUID> others, Map<String, Object> fields) {}

    private final Merges merges;
    private final DoorKinds kinds;

    MergeController(Merges merges, DoorKinds kinds) {
        this.merges = merges;
        this.kinds = kinds;
    }

    /** What would be chosen, and what there is to choose from; nothing is merged. */
    @PreAuthorize("isAuthenticated()")
    Map<String, Object> preview(HttpServletRequest request, @RequestBody Wish wish) {
        Merges.Preview preview = merges.preview(kinds.of(request).name(), wish.survivor(), others(wish));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("survivor", preview.survivor());
        object.put("sides", preview.sides());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Merges.Row row : preview.rows()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("field", row.field().name());
            one.put("label", row.field().label());
            one.put("values", row.values());
            one.put("proposed", row.proposed());
            one.put("differs", row.differs());
            rows.add(one);
        }
        object.put("fields", rows);
        object.put("moves", preview.moves());
        return object;
    }

    @PreAuthorize("isAuthenticated()")
    Map<String, Object> merge(HttpServletRequest request, @RequestBody Wish wish) {
        if (wish.survivor() == null) {
            throw new BadInput("survivor", "Say which one stays.");
        }
        String kind = kinds.of(request).name();
        UUID merge = merges.merge(kind, wish.survivor(), others(wish), values(wish.fields()));
        return Map.of("id", wish.survivor(), "merge", merge);
    }

    private static List<UUID> others(Wish wish) {
        if (wish.others() == null) {
            throw new BadInput("others", "Is missing.");
        }
        return wish.others();
    }

    private static Map<String, Object> values(Map<String, Object> fields) {
        Map<String, Object> values = new LinkedHashMap<>(fields == null ? Map.of() : fields);
        if (values.get(CUSTOM) instanceof Map<?, ?> custom) {
            values.remove(CUSTOM);
            custom.forEach((key, value) -> values.put(Field.CUSTOM + key, value));
        }
        return values;
    }

    /** Merges that a record survived, newest first. */
    @PreAuthorize("isAuthenticated()")
    Map<String, List<Merges.Merge>> merges(HttpServletRequest request, @PathVariable UUID id) {
        return Map.of("items", merges.of(kinds.of(request).name(), id));
    }

    @PreAuthorize("isAuthenticated()")
    Map<String, Object> undo(HttpServletRequest request, @PathVariable UUID id) {
        Merges.Merge merge = merges.get(id);
        if (!merge.kind().equals(kinds.of(request).name())) {
            throw new NotFound("merge", id);
        }
        return Map.of("id", merge.survivor(), "kept", merges.undo(id).kept());
    }
}
