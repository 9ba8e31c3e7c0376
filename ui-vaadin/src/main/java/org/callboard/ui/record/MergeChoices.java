package org.callboard.ui.record;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.callboard.records.Merges.Preview;
import org.callboard.records.Merges.Row;
import org.callboard.records.Merges.Side;

/** Which value somebody wants in each field of the record that stays; nothing chosen means what is proposed. */
final class MergeChoices {

    /** Stands for the proposed value where no single side has it: lists put together. */
    static final UUID TOGETHER = new UUID(0, 0);

    private final Map<String, UUID> chosen = new HashMap<>();
    private Preview preview;

    /** What was chosen stays chosen, also when another record is to stay. */
    void show(Preview shown) {
        preview = shown;
    }

    Preview preview() {
        return preview;
    }

    void choose(String field, UUID side) {
        chosen.put(field, side);
    }

    boolean isTogether(Row row) {
        return row.values().stream().noneMatch(value -> Objects.equals(value, row.proposed()));
    }

    /** The side whose value stands now; {@link #TOGETHER} for all of them. */
    UUID sideOf(Row row) {
        UUID wanted = chosen.get(row.field().name());
        if (wanted != null && (!wanted.equals(TOGETHER) || isTogether(row))) {
            return wanted;
        }
        int proposed = row.values().indexOf(row.proposed());
        return proposed < 0 ? TOGETHER : preview.sides().get(proposed).id();
    }

    /** The chosen value of every field that differs. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        preview.rows().stream()
                .filter(Row::differs)
                .forEach(row -> values.put(row.field().name(), value(row)));
        return values;
    }

    private Object value(Row row) {
        UUID side = sideOf(row);
        List<UUID> ids = preview.sides().stream().map(Side::id).toList();
        return side.equals(TOGETHER) ? row.proposed() : row.values().get(ids.indexOf(side));
    }

    List<UUID> others() {
        return preview.sides().stream()
                .map(Side::id)
                .filter(id -> !id.equals(preview.survivor()))
                .toList();
    }
}
