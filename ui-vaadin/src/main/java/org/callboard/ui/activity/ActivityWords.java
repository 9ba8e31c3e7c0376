package org.callboard.ui.activity;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.callboard.activity.Activity;
import org.callboard.activity.ActivityKind;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Icon;

/** How activities are called. */
final class ActivityWords {

    private ActivityWords() {}

    static String kind(ActivityKind kind) {
        return Texts.text("activity.kind." + kind.word());
    }

    static Component icon(ActivityKind kind) {
        return Icon.small(
                switch (kind) {
                    case NOTE -> "sticky-note";
                    case CALL -> "phone";
                    case MEETING -> "calendar-days";
                    case TODO -> "square-check";
                });
    }

    /** "outgoing · 12 min · Reached". */
    static String held(Activity activity) {
        List<String> words = new ArrayList<>();
        if (activity.direction() != null) {
            words.add(Texts.text("activity.direction." + activity.direction()));
        }
        if (activity.durationMinutes() != null) {
            words.add(Texts.text("activity.took", activity.durationMinutes()));
        }
        if (activity.outcome() != null) {
            words.add(activity.outcome());
        }
        return String.join(" · ", words);
    }

    static String due(Activity todo, Times times) {
        return todo.dueOn() != null ? times.date(todo.dueOn()) : times.relative(todo.due());
    }
}
