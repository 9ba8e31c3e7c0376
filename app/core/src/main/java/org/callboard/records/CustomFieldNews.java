package org.callboard.records;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.kernel.FieldChanges;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.records.CustomField.Draft;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What becomes of the definition of a custom field stands on a timeline of its own: who, when, what was before. Admins
 * see it, as they see the definitions.
 */
@Component
class CustomFieldNews implements SubjectRights {

    static final String SUBJECT = "custom-field";

    private final CustomFieldRows rows;
    private final ApplicationEventPublisher events;

    CustomFieldNews(CustomFieldRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    void added(CustomField field) {
        Map<String, Object> said = values(field);
        said.values().removeIf(Boolean.FALSE::equals);
        tell(field, "added", "Added the field " + field.label(), changes(Map.of(), said));
    }

    void changed(CustomField was, CustomField now) {
        Map<String, Object> changes = changes(values(was), values(now));
        if (!changes.isEmpty()) {
            tell(now, "changed", "Changed the field " + now.label(), changes);
        }
    }

    void retired(CustomField was, CustomField now) {
        tell(now, "retired", "Retired the field " + now.label(), changes(values(was), values(now)));
    }

    void reinstated(CustomField was, CustomField now) {
        tell(now, "reinstated", "Brought back the field " + now.label(), changes(values(was), values(now)));
    }

    private void tell(CustomField field, String what, String text, Map<String, Object> changes) {
        Subject subject = new Subject(SUBJECT, field.id());
        events.publishEvent(new RecordEvent(subject, "records.custom-field-" + what, text, changes));
    }

    /** As people set them, by component of the draft. */
    private static Map<String, Object> values(CustomField field) {
        Draft draft = field.draft();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("label", draft.label());
        values.put("type", draft.type().name());
        values.put("help", draft.help());
        values.put("required", draft.required());
        values.put("otherwise", Plain.of(draft.otherwise()));
        values.put("least", draft.least());
        values.put("most", draft.most());
        values.put("longest", draft.longest());
        values.put("pattern", draft.pattern());
        values.put("choices", draft.choices());
        values.put("visibleTo", draft.visibleTo());
        values.put("filtered", draft.filtered());
        values.put("inList", draft.inList());
        values.put("position", field.position());
        values.put("retired", field.retired());
        return values;
    }

    private static Map<String, Object> changes(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        after.forEach((name, value) -> {
            if (!Plain.same(before.get(name), value)) {
                changes.putAll(FieldChanges.of(name, before.get(name), value));
            }
        });
        return changes;
    }

    @Override
    public String type() {
        return SUBJECT;
    }

    @Override
    public Sight mayRead(Viewer viewer) {
        return viewer.is(Role.ADMIN) ? new Sight.All() : new Sight.None();
    }

    /** By its own door alone. */
    @Override
    public Sight mayChange(Viewer viewer) {
        return new Sight.None();
    }

    @Override
    public void requireRead(Viewer viewer, UUID id) {
        if (!viewer.is(Role.ADMIN) || rows.find(id).isEmpty()) {
            throw new NotFound("custom field", id);
        }
    }
}
