package org.callboard.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callboard.access.Viewer;
import org.callboard.records.text.FieldCheck;

/**
 * What a context needs to give records of its own the fields that admins add: checks, storage in a column {@code custom
 * jsonb}, conditions. Values stand by key, without {@link Field#CUSTOM}: numbers as BigDecimal, days as LocalDate, sums
 * as {@code {value, currency}}, yes/no as Boolean, choices as List, else String. The definitions are at hand: no call
 * asks the database on the hot path.
 */
public interface CustomValues {

    /** The fields in use, in the order of forms. */
    List<Field> fields(String kind);

    /** Those of them that somebody may see. */
    List<Field> fields(String kind, Viewer viewer);

    /**
     * The values of a new record, with defaults where nothing was said; what is wrong is told as {@code custom.<key>}.
     *
     * @param typed by key, of any type as JSON or a form gives them; {@code null} for none
     * @param viewer who says them, and may say only what they see; {@code null} for the house itself and public forms
     */
    Map<String, Object> created(String kind, Map<String, ?> typed, Viewer viewer, FieldCheck check);

    /**
     * Known values with changes: what is missing stays, {@code null} clears. Only what is said is checked, and what is
     * required.
     */
    Map<String, Object> changed(
            String kind, Map<String, Object> known, Map<String, ?> changes, Viewer viewer, FieldCheck check);

    /** Only what somebody may see. */
    Map<String, Object> seen(String kind, Map<String, Object> values, Viewer viewer);

    /** For the column. */
    String json(Map<String, Object> values);

    /** From the column. Values of retired fields stay among them, unchanged; {@link #seen} leaves them out. */
    Map<String, Object> read(String kind, String json);

    /** Values as JSON has them, for events, API, rules and expressions: days as text, sums as {@code {value, currency}}. */
    Map<String, Object> plain(Map<String, Object> values);

    /**
     * Facts for rules and process expressions: every field in use has a key, {@code null} without a value, so that {@code
     * ${subject.custom.region == 'West'}} can be asked of every record; in the form of {@link #plain}.
     */
    Map<String, Object> facts(String kind, Map<String, Object> values);

    /** What searches look into: texts of the fields that everybody sees, who sees the record. */
    String searched(String kind, Map<String, Object> values);

    /** What a cell of a file or an export holds. */
    String text(Object value);

    /**
     * A condition on the column {@code custom} of a row, that an index answers.
     *
     * @param criterion of a field {@code custom.<key>}
     * @param name of its parameters, unique in the statement
     * @throws org.callboard.kernel.BadInput when a value does not fit the field
     * @return empty when there is no such field that the viewer may see and filter by
     */
    Optional<Condition> condition(String kind, Criterion criterion, Viewer viewer, String name);

    /** What to sort a list by, an expression over {@code custom}; empty when the viewer cannot sort by it. */
    Optional<String> order(String kind, String field, Viewer viewer);

    /** @param sql with named parameters */
    record Condition(String sql, Map<String, Object> params) {}
}
