package org.callboard.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.imports.Imports;
import org.callboard.kernel.Subject;

/**
 * A kind of record: what it is called, which fields it has, where its rows stand. Implemented once by the context that
 * owns the rows; lists, filters, forms, changes, history, export, import and API follow from it.
 *
 * <p>Its table has the columns {@code id, owner, team, tags, custom, import_id, merged_into, name_key, search_text,
 * created_at, changed_at, version} beside those of its fields: text for texts, numeric or integer for numbers, boolean, date,
 * timestamptz, uuid for records, text[] for tags and choices, jsonb for lists of e-mails, phones and addresses; a sum has a
 * second column {@code <column>_currency}. Fields {@code owner, team, tags, createdAt, changedAt} are declared among the
 * others, on those columns.
 */
public interface RecordKind extends Extensible {

    /** As in the path of its REST door: {@code companies}. */
    String plural();

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

    /** What to do instead of writing a field that is {@linkplain Field.Trait#ONCE said once}; a sentence for people. */
    default String insteadOfChanging(String field) {
        return "Is said when a record is made, and stays.";
    }

    /** In the transaction that made the record, after {@link #written}. @param importId {@code null} without a file */
    default void created(UUID id, Map<String, Object> values, UUID importId) {}

    /** In the transaction that wrote the record. @param changed names of the fields that changed, all of a new one */
    default void written(UUID id, Map<String, Object> values, Set<String> changed) {}

    /** What of it a viewer may see: sales people their own and what nobody owns in their teams, others all or none. */
    default Sight mayRead(Viewer viewer) {
        return viewer.isAny(Role.SALES_MANAGER, Role.MARKETER, Role.ANALYST, Role.ADMIN)
                ? new Sight.All()
                : ofRep(viewer);
    }

    /** What of it a viewer may change. */
    default Sight mayChange(Viewer viewer) {
        return viewer.isAny(Role.SALES_MANAGER, Role.ADMIN) ? new Sight.All() : ofRep(viewer);
    }

    private static Sight ofRep(Viewer viewer) {
        return viewer.is(Role.SALES_REP)
                ? new Sight.OwnAndUnassigned(viewer.username(), viewer.teams())
                : new Sight.None();
    }

    /** Roles that may create and import records. */
    default Set<String> creators() {
        return Set.of(Role.SALES_REP, Role.SALES_MANAGER, Role.ADMIN);
    }

    /** The record that these checked values are surely of, so that an import doubles nobody. */
    default Optional<UUID> known(Map<String, Object> values) {
        return Optional.empty();
    }

    /**
     * What {@link #known} will be asked in this transaction: two files with the same rows take turns here, for all of them
     * and in one order.
     */
    default void expect(List<Map<String, Object>> all) {}

    /** How other systems head the columns of their files, by field name, best first, lower case. */
    default Map<String, List<String>> synonyms() {
        return Map.of();
    }

    /** Columns that a file may have beside the fields, like the name of the company that a person works for. */
    default List<Imports.Field> furtherColumns() {
        return List.of();
    }

    /**
     * What a row of a file says in the fields of the record, for example the company that a further column names.
     *
     * @param values of fields, as they stand in the row
     * @throws org.callboard.kernel.BadInput what is wrong with its further columns
     */
    default Map<String, Object> fromFile(Map<String, Object> values, Map<String, String> further) {
        return values;
    }

    /** What lists can be asked beside the fields, with yes or no: conditions on a row in SQL, by name. */
    default Map<String, String> questions() {
        return Map.of();
    }

    /** Further columns that name records, as people call them: the kind of record by the column. */
    default Map<String, String> namesInFiles() {
        return Map.of();
    }

    /** Words that usually stand in a field in which any may stand: a file's misspelt one is offered the nearest. */
    default List<String> usualWords(String field) {
        return List.of();
    }

    /** Before anything of a row is written. @throws org.callboard.kernel.BadInput what is wrong with its further columns */
    default void checkFurther(Map<String, String> further) {}

    /** In the transaction that took a row of a file, after its record was made or changed. */
    default void imported(UUID importId, UUID id, Map<String, String> further) {}

    /**
     * Records of other kinds that the import of this one made on the way and nothing else hangs on: its undo takes them
     * back, too, when nobody built on them.
     */
    default Set<Subject> broughtAlong(UUID id) {
        return Set.of();
    }

    /**
     * In the transaction of a merge, after the others vanished: what points to them moves to the survivor.
     *
     * @return what {@link #unmerged} needs, flat enough for JSON
     */
    default Map<String, Object> merged(UUID survivor, Set<UUID> others) {
        return Map.of();
    }

    /** The way back. @param kept what {@link #merged} answered, as JSON gives it back */
    default void unmerged(UUID survivor, Set<UUID> others, Map<String, Object> kept) {}

    /** Whether somebody built on a record that an import brought, so that the import's undo leaves it. */
    default boolean builtOn(UUID id) {
        return false;
    }

    /** What forms and processes may ask of a record beside its fields, by names of their own; of one that is there. */
    default Map<String, Object> furtherFacts(UUID id) {
        return Map.of();
    }

    /** What the door of one record says of it beside its fields, by names of their own. */
    default Map<String, Object> told(UUID id) {
        return Map.of();
    }

    /** One word of meaning beside the title in lists of work and search; {@code null} for none. */
    default String badge(Map<String, Object> values) {
        return null;
    }
}
