package org.callboard.records;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A kind of record: what it is called, which fields it has, where its rows stand. Implemented once by the context that
 * owns the rows; lists, filters, forms, changes, history, export, import and API follow from it.
 *
 * <p>Its table has the columns {@code id, owner, team, tags, custom, import_id, merged_into, name_key, search_text,
 * created_at, changed_at, version} beside those of its fields.
 */
public interface RecordKind {

    /** As in {@link org.callboard.kernel.Subject#type()}: {@code company}. */
    String name();

    /** As in the path of its REST door: {@code companies}. */
    String plural();

    /** With its schema: {@code customer.company}. */
    String table();

    /** The standard fields in the order of forms. */
    List<Field> fields();

    /** What people call a record with these values; never empty for values that passed {@link #check}. */
    String title(Map<String, Object> values);

    /** SQL for the same over a row, to name the records that others point to. */
    String titleSql();

    /** What the values must hold together, for example a name of some sort. @return what is wrong, by field name */
    default Map<String, String> check(Map<String, Object> values) {
        return Map.of();
    }

    /** Further columns that follow from the values, beside {@code name_key} and {@code search_text}. */
    default Map<String, Object> derived(Map<String, Object> values) {
        return Map.of();
    }

    /** Values that follow from others before they are checked, for example a country from a state. */
    default Map<String, Object> completed(Map<String, Object> typed) {
        return typed;
    }

    /** In the transaction that wrote the record. @param changed names of the fields that changed, all of a new one */
    default void written(UUID id, Map<String, Object> values, Set<String> changed) {}

    /** One word of meaning beside the title in lists of work and search; {@code null} for none. */
    default String badge(Map<String, Object> values) {
        return null;
    }
}
