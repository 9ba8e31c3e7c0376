package org.callboard.activity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An activity as somebody writes it; which fields it has depends on its kind.
 *
 * @param kind {@code note}, {@code call}, {@code meeting} or {@code todo}
 * @param text rich text in HTML; whatever is not plain formatting is taken out. {@code @username} mentions a colleague
 * @param at when it was, or will be; {@code null} for now
 * @param durationMinutes of a call or meeting
 * @param direction of a call: {@code inbound} or {@code outbound}
 * @param outcome of a call or meeting, in one line
 * @param due the moment a to-do is due
 * @param dueOn the day a to-do is due on, instead of a moment
 * @param zone where that day ends, for example {@code Europe/Berlin}; {@code null} for UTC
 * @param priority of a to-do: {@code low}, {@code normal} or {@code high}; {@code null} for normal
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
        LocalDate dueOn,
        String zone,
        String priority,
        String assignee) {

    public static ActivityDraft note(String text) {
        return new ActivityDraft(ActivityKind.NOTE.word(), text, null, null, null, null, null, null, null, null, null);
    }

    public static ActivityDraft todo(String text, Instant due, String assignee) {
        return new ActivityDraft(
                ActivityKind.TODO.word(), text, null, null, null, null, due, null, null, null, assignee);
    }

    /** A to-do that is due on a day, which ends where the zone says. */
    public static ActivityDraft todoOn(String text, LocalDate day, String zone, String priority, String assignee) {
        return new ActivityDraft(
                ActivityKind.TODO.word(), text, null, null, null, null, null, day, zone, priority, assignee);
    }

    /** The same with another time. */
    ActivityDraft at(Instant when) {
        return new ActivityDraft(
                kind, text, when, durationMinutes, direction, outcome, due, dueOn, zone, priority, assignee);
    }
}
