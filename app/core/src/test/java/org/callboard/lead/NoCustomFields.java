package org.callboard.lead;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.records.Criterion;
import org.callboard.records.CustomValues;
import org.callboard.records.Field;
import org.callboard.records.text.FieldCheck;

/** A house whose admin has added no field to leads yet. */
class NoCustomFields implements CustomValues, CurrentUser {

    static LeadCustomFields none() {
        NoCustomFields none = new NoCustomFields();
        return new LeadCustomFields(none, none, new ObjectMapper());
    }

    static LeadDetails details(CaptureLead typed) {
        return LeadCheck.details(typed, none()::created);
    }

    static LeadPatch patch(LeadDetails before, Map<String, Object> changes) {
        return LeadPatch.of(before, changes, none()::changed);
    }

    @Override
    public List<Field> fields(String kind) {
        return List.of();
    }

    @Override
    public List<Field> fields(String kind, Viewer viewer) {
        return List.of();
    }

    @Override
    public Map<String, Object> created(String kind, Map<String, ?> typed, Viewer viewer, FieldCheck check) {
        return refused(typed, check);
    }

    @Override
    public Map<String, Object> changed(
            String kind, Map<String, Object> known, Map<String, ?> changes, Viewer viewer, FieldCheck check) {
        return refused(changes, check);
    }

    private static Map<String, Object> refused(Map<String, ?> typed, FieldCheck check) {
        typed.keySet().forEach(key -> check.wrong(Field.CUSTOM + key, "There is no such field."));
        return Map.of();
    }

    @Override
    public Map<String, Object> seen(String kind, Map<String, Object> values, Viewer viewer) {
        return Map.of();
    }

    @Override
    public String json(Map<String, Object> values) {
        return "{}";
    }

    @Override
    public Map<String, Object> read(String kind, String json) {
        return Map.of();
    }

    @Override
    public Map<String, Object> plain(Map<String, Object> values) {
        return values;
    }

    @Override
    public Map<String, Object> facts(String kind, Map<String, Object> values) {
        return Map.of();
    }

    @Override
    public String searched(String kind, Map<String, Object> values) {
        return "";
    }

    @Override
    public String text(Object value) {
        return String.valueOf(value);
    }

    @Override
    public Optional<Condition> condition(String kind, Criterion criterion, Viewer viewer, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<String> order(String kind, String field, Viewer viewer) {
        return Optional.empty();
    }

    @Override
    public Viewer viewer() {
        return new Viewer("rep1", "Rep One", Set.of("sales-rep"), Set.of());
    }

    @Override
    public Optional<Viewer> ifKnown() {
        return Optional.of(viewer());
    }

    @Override
    public <T> T actingFor(Viewer viewer, Supplier<T> work) {
        return work.get();
    }
}
