package org.callboard.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;

/** What doors take and give about merges, the same for every kind of record. */
public final class MergeJson {

    private static final String CUSTOM = "custom";

    private MergeJson() {}

    /**
     * @param fields values of the survivor by field name, or ids of the records whose values are chosen; those left out
     *     get what the preview proposes
     */
    public record Wish(UUID survivor, List<UUID> others, Map<String, Object> fields) {

        /** @throws BadInput when nobody stays */
        public UUID chosen() {
            if (survivor == null) {
                throw new BadInput("survivor", "Say which one stays.");
            }
            return survivor;
        }

        /** @throws BadInput when they are missing */
        public List<UUID> named() {
            if (others == null) {
                throw new BadInput("others", "Is missing.");
            }
            return others;
        }

        /** Custom fields by their names, also where they stand in an object. */
        public Map<String, Object> values() {
            Map<String, Object> values = new LinkedHashMap<>(fields == null ? Map.of() : fields);
            if (values.get(CUSTOM) instanceof Map<?, ?> custom) {
                values.remove(CUSTOM);
                custom.forEach((key, value) -> values.put(Field.CUSTOM + key, value));
            }
            return values;
        }
    }

    /** @param id of the survivor */
    public record Merged(UUID id, UUID merge) {}

    /** @param kept fields of the survivor that somebody changed since, and which therefore stayed as they are */
    public record Parted(UUID id, List<Conflict.Field> kept) {}

    public record Preview(UUID survivor, List<Merges.Side> sides, List<Choice> fields, Map<String, Long> moves) {

        public static Preview of(Merges.Preview preview) {
            return new Preview(
                    preview.survivor(),
                    preview.sides(),
                    preview.rows().stream().map(Choice::of).toList(),
                    preview.moves());
        }
    }

    /** @param values in the order of the sides */
    public record Choice(String field, String label, List<Object> values, Object proposed, boolean differs) {

        static Choice of(Merges.Row row) {
            return new Choice(row.field().name(), row.field().label(), row.values(), row.proposed(), row.differs());
        }
    }
}
