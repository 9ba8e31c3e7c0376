package org.callboard.ui.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.callboard.activity.Activity;
import org.callboard.activity.ActivityDraft;
import org.callboard.activity.ActivityKind;
import org.callboard.ui.text.Texts;

/** Who called whom, when, how long, and what came of it. */
class CallFields implements KindFields {

    private static final String OUTBOUND = "outbound";

    private final Select<String> direction = new Select<>();
    private final Held held;

    CallFields(ActivityRoom room) {
        held = new Held(room.times());
        direction.setLabel(Texts.text("activity.direction"));
        direction.setItems(OUTBOUND, "inbound");
        direction.setItemLabelGenerator(way -> Texts.text("activity.direction." + way));
        direction.setValue(OUTBOUND);
        direction.setWidth("11rem");
        held.at.setHelperText(Texts.text("activity.at.now"));
    }

    @Override
    public List<Component> components() {
        return List.of(direction, held.outcome, held.minutes, held.at);
    }

    @Override
    public ActivityDraft draft(String html) {
        return new ActivityDraft(
                ActivityKind.CALL.word(),
                html,
                held.at(),
                held.minutes.getValue(),
                direction.getValue(),
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
        direction.setValue(activity.direction());
    }

    @Override
    public Map<String, HasValidation> byName() {
        return Map.of("direction", direction, "outcome", held.outcome, "durationMinutes", held.minutes, "at", held.at);
    }
}
