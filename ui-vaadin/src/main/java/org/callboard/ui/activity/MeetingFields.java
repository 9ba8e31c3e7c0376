package org.callboard.ui.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.List;
import java.util.Map;
import org.callboard.activity.Activity;
import org.callboard.activity.ActivityDraft;
import org.callboard.activity.ActivityKind;
import org.callboard.ui.text.Texts;

/** When one meets, or met, how long, and what came of it. */
class MeetingFields implements KindFields {

    private final Held held;

    MeetingFields(ActivityRoom room) {
        held = new Held(room.times());
        held.at.setHelperText(Texts.text("activity.at.calendar"));
    }

    @Override
    public List<Component> components() {
        return List.of(held.at, held.minutes, held.outcome);
    }

    @Override
    public ActivityDraft draft(String html) {
        return new ActivityDraft(
                ActivityKind.MEETING.word(),
                html,
                held.at(),
                held.minutes.getValue(),
                null,
                held.outcome(),
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public void show(Activity activity) {
        held.show(activity);
    }

    @Override
    public Map<String, HasValidation> byName() {
        return Map.of("outcome", held.outcome, "durationMinutes", held.minutes, "at", held.at);
    }
}
