package org.callboard.ui.communication;

import java.time.Instant;
import java.util.Locale;
import org.callboard.communication.Outbox;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Badge.Tone;

/** How something stands that has not left, in words. */
final class OutboxWords {

    private OutboxWords() {}

    static Badge badge(Outbox.Row row, Instant now) {
        boolean scheduled = row.state().equals("WAITING") && row.dueAt().isAfter(now);
        String word = scheduled ? "scheduled" : row.state().toLowerCase(Locale.ROOT);
        String icon = switch (row.state()) {
            case "HELD" -> "hand";
            case "UNCERTAIN" -> "triangle-alert";
            default -> scheduled ? "calendar-clock" : "clock";
        };
        Tone tone = row.state().equals("HELD") || row.state().equals("UNCERTAIN") ? Tone.DUE : Tone.CALM;
        return new Badge(Texts.text("communication.outbox.state." + word), tone, icon);
    }

    /** Why, and until when. */
    static String why(Outbox.Row row, Times times) {
        if (row.reason() != null && !row.reason().isBlank()) {
            return row.reason();
        }
        return Texts.text("communication.outbox.due", times.exact(row.dueAt()));
    }
}
