package org.callboard.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.records.Criterion;
import org.callboard.records.CustomValues;
import org.callboard.records.Field;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;

/** The fields that admins added to leads, as the current user may see and fill them. */
@Component
class LeadCustomFields {

    private static final String KIND = LeadExtensions.KIND;
    private static final String NOTHING = "{}";

    private final CustomValues values;
    private final CurrentUser currentUser;
    private final ObjectMapper json;

    LeadCustomFields(CustomValues values, CurrentUser currentUser, ObjectMapper json) {
        this.values = values;
        this.currentUser = currentUser;
        this.json = json;
    }

    /** In the order of forms. */
    List<Field> fields() {
        return values.fields(KIND, currentUser.viewer());
    }

    Optional<Field> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Those that may be shown to anybody, logged in or not. */
    List<Field> openToAll() {
        return values.fields(KIND).stream()
                .filter(field -> field.visibleTo().isEmpty())
                .toList();
    }

    LeadCustom created(Map<String, ?> typed, FieldCheck check) {
        return kept(values.created(KIND, typed, speaker(), check));
    }

    /** @param changes what is missing stays, {@code null} clears */
    LeadCustom changed(LeadCustom known, Map<String, ?> changes, FieldCheck check) {
        return changed(known, changes, speaker(), check);
    }

    /** By the house itself, which sees every field. */
    LeadCustom changedUnseen(LeadCustom known, Map<String, ?> changes, FieldCheck check) {
        return changed(known, changes, null, check);
    }

    private LeadCustom changed(LeadCustom known, Map<String, ?> changes, Viewer viewer, FieldCheck check) {
        return kept(values.changed(KIND, typed(known), changes, viewer, check));
    }

    /** Who fills in a public form is nobody we know. */
    private Viewer speaker() {
        return currentUser.ifKnown().orElse(null);
    }

    private LeadCustom kept(Map<String, Object> typed) {
        return typed.isEmpty() ? LeadCustom.NONE : new LeadCustom(values.plain(typed), values.searched(KIND, typed));
    }

    /** Of every field, in the form of its type. */
    Map<String, Object> typed(LeadCustom custom) {
        return custom.isEmpty() ? Map.of() : values.read(KIND, written(custom));
    }

    Map<String, Object> seen(LeadCustom custom) {
        return custom.isEmpty() ? Map.of() : values.seen(KIND, typed(custom), currentUser.viewer());
    }

    /** The same as JSON has it. */
    Map<String, Object> seenPlainly(LeadCustom custom) {
        return custom.isEmpty() ? Map.of() : values.plain(seen(custom));
    }

    /** @param column as the database has it */
    Map<String, Object> seen(String column) {
        return NOTHING.equals(column) ? Map.of() : values.seen(KIND, values.read(KIND, column), currentUser.viewer());
    }

    /** For rules and processes: each field in use by its key, {@code null} where it says nothing. */
    Map<String, Object> facts(LeadCustom custom) {
        return values.facts(KIND, typed(custom));
    }

    String text(Object value) {
        return values.text(value);
    }

    /** @throws BadInput for a field that is not there, or not for the current user */
    List<CustomValues.Condition> conditions(List<Criterion> criteria) {
        List<CustomValues.Condition> conditions = new ArrayList<>();
        for (Criterion criterion : criteria) {
            String name = "custom" + conditions.size();
            conditions.add(values.condition(KIND, criterion, currentUser.viewer(), name)
                    .orElseThrow(() -> new BadInput(criterion.field(), "There is no such field to filter by.")));
        }
        return conditions;
    }

    Optional<String> order(String field) {
        return values.order(KIND, field, currentUser.viewer());
    }

    private String written(LeadCustom custom) {
        try {
            return json.writeValueAsString(custom);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Values of custom fields are always JSON", e);
        }
    }
}
