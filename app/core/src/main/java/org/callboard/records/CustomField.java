package org.callboard.records;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A field that an admin added to a kind of record at run time.
 *
 * @param key its name in JSON, expressions and imports; never changes
 * @param draft what can be changed of it
 * @param position among the fields of its kind, from 0
 * @param retired out of use: kept with its values, shown nowhere
 * @param index whether lists find its values by an index yet
 * @param version grows with each change; for conflicts
 */
public record CustomField(
        UUID id, String kind, String key, Draft draft, int position, boolean retired, Index index, long version) {

    /** How far the index of a field that lists can be filtered by is. */
    public enum Index {
        /** The field is not filtered by. */
        NONE,
        /** Lists work, more slowly. */
        BUILDING,
        READY
    }

    /**
     * What an admin says of a field.
     *
     * @param type cannot change once a record has a value
     * @param help a hint below the field, {@code null} for none
     * @param otherwise the value of new records that say nothing, in the form of the type; {@code null} for none
     * @param least smallest number or sum, {@code null} for no bound
     * @param most largest number or sum, {@code null} for no bound
     * @param longest of a text, in characters; {@code null} for the type's own bound
     * @param pattern a regular expression that a whole text must match; {@code null} for none
     * @param choices of a choice, in order; one that is taken out stays with the records that have it
     * @param visibleTo roles that see it; empty for everybody who sees the record. Admins see every field
     * @param filtered lists can be filtered and sorted by it
     * @param inList a column of lists that nobody has set up
     */
    public record Draft(
            String label,
            FieldType type,
            String help,
            boolean required,
            Object otherwise,
            BigDecimal least,
            BigDecimal most,
            Integer longest,
            String pattern,
            List<String> choices,
            List<String> visibleTo,
            boolean filtered,
            boolean inList) {

        public Draft {
            choices = choices == null ? List.of() : List.copyOf(choices);
            visibleTo = visibleTo == null ? List.of() : List.copyOf(visibleTo);
        }

        /** A field that asks nothing of its values, that everybody sees and lists filter by. */
        public static Draft of(String label, FieldType type, String... choices) {
            return new Draft(
                    label, type, null, false, null, null, null, null, null, List.of(choices), List.of(), true, false);
        }
    }

    public String label() {
        return draft.label();
    }

    public FieldType type() {
        return draft.type();
    }

    /** As in the values of a record: {@code custom.region}. */
    public String name() {
        return Field.CUSTOM + key;
    }
}
