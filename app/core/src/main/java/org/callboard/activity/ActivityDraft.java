package org.callboard.activity;

import java.time.Instant;

/**
 * An activity as somebody writes it; which fields it has depends on its kind.
 *
 * @param kind {@code note}, {@code call}, {@code meeting} or {@code todo}
 * @param text rich text in HTML; whatever is not plain formatting is taken out. {@code @username} mentions a colleague
 * @param at when it was, or will be; {@code null} for now
 * @param durationMinutes of a call or meeting
 * @param direction of a call: {@code inbound} or {@code outbound}
 * @param outcome of a call or meeting, in one line
 * @param due until when a to-do should be done
 * @param assignee whose to-do it is; {@code null} for the author's own
 */
public record ActivityDraft(
        String kind,
        String text,
        Instant at,
        Integer durationMinutes,
        String direction,
        String outcome,
        Instant due,
        String assignee) {

    public static ActivityDraft note(String text) {
        return new ActivityDraft(ActivityKind.NOTE.word(), text, null, null, null, null, null, null);
    }

    public static ActivityDraft todo(String text, Instant due, String assignee) {
        return new ActivityDraft(ActivityKind.TODO.word(), text, null, null, null, null, due, assignee);
    }

    /** The same with another time. */
    ActivityDraft at(Instant when) {
        return new ActivityDraft(kind, text, when, durationMinutes, direction, outcome, due, assignee);
    }
}
