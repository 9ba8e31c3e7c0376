package org.callboard.ui.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.List;
import java.util.Map;
import org.callboard.activity.Activity;
import org.callboard.activity.ActivityDraft;
import org.callboard.activity.ActivityKind;
import org.callboard.kernel.BadInput;

/** The fields that one kind of activity has besides its text. */
interface KindFields {

    static KindFields of(ActivityKind kind, ActivityRoom room) {
        return switch (kind) {
            case NOTE -> new NoteFields();
            case CALL -> new CallFields(room);
            case MEETING -> new MeetingFields(room);
            case TODO -> new TodoFields(room);
        };
    }

    List<Component> components();

    ActivityDraft draft(String html);

    void show(Activity activity);

    /** By the names that the doors call them. */
    Map<String, HasValidation> byName();

    /** Says at the field what is wrong with it. @return whether there is such a field */
    default boolean mark(BadInput.Field wrong) {
        byName().values().forEach(field -> field.setInvalid(false));
        HasValidation field = byName().get(wrong.field());
        if (field == null) {
            return false;
        }
        field.setErrorMessage(wrong.message());
        field.setInvalid(true);
        return true;
    }

    /** A note is its text. */
    record NoteFields() implements KindFields {

        @Override
        public List<Component> components() {
            return List.of();
        }

        @Override
        public ActivityDraft draft(String html) {
            return ActivityDraft.note(html);
        }

        @Override
        public void show(Activity activity) {
            // nothing but its text
        }

        @Override
        public Map<String, HasValidation> byName() {
            return Map.of();
        }
    }
}
