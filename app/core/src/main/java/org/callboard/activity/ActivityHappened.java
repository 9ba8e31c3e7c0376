package org.callboard.activity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** What somebody did about a subject, for its timeline. */
record ActivityHappened(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {

    static ActivityHappened made(Activity activity, RichText text) {
        return new ActivityHappened(activity.subject(), what(activity), sentence(activity, text), details(activity));
    }

    /** @param how {@code changed} or {@code deleted} */
    static ActivityHappened later(Activity activity, RichText text, String how) {
        return new ActivityHappened(
                activity.subject(),
                "activity." + activity.kind().word() + "-" + how,
                activity.kind().label() + " " + how + (text.isEmpty() ? "." : ": " + text.excerpt()),
                details(activity));
    }

    /** @param how {@code done}, {@code reopened}, {@code given} or {@code put-off} */
    static ActivityHappened todo(Activity todo, String how, String sentence) {
        return new ActivityHappened(
                todo.subject(), "activity.todo-" + how, sentence + ": " + excerpt(todo), details(todo));
    }

    private static String excerpt(Activity todo) {
        return new RichText(todo.text(), todo.plain()).excerpt();
    }

    private static String what(Activity activity) {
        boolean ahead = activity.at().isAfter(activity.createdAt());
        return ahead && activity.kind() == ActivityKind.MEETING
                ? "activity.meeting-planned"
                : activity.kind().made();
    }

    private static String sentence(Activity activity, RichText text) {
        if (!text.isEmpty()) {
            return text.excerpt();
        }
        return activity.outcome() == null ? activity.kind().label() + "." : activity.outcome();
    }

    private static Map<String, Object> details(Activity activity) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("activity", activity.id().toString());
        details.put("at", activity.at().toString());
        put(details, "durationMinutes", activity.durationMinutes());
        put(details, "direction", activity.direction());
        put(details, "outcome", activity.outcome());
        put(details, "due", activity.due() == null ? null : activity.due().toString());
        put(details, "dueOn", activity.dueOn() == null ? null : activity.dueOn().toString());
        put(
                details,
                "followUp",
                activity.followUp() == null ? null : activity.followUp().toString());
        put(
                details,
                "priority",
                activity.priority() == null ? null : activity.priority().word());
        put(details, "assignee", activity.assignee());
        return details;
    }

    private static void put(Map<String, Object> details, String name, Object value) {
        if (value != null) {
            details.put(name, value);
        }
    }
}
