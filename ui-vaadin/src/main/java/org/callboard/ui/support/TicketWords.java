package org.callboard.ui.support;

import org.callboard.support.Level;
import org.callboard.support.Priority;
import org.callboard.support.TicketState;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;

/** How a ticket stands, in words with their colours. */
final class TicketWords {

    private TicketWords() {}

    static Badge state(TicketState state) {
        String word = Texts.text("support.state." + state);
        return switch (state) {
            case OPEN -> new Badge(word, Badge.Tone.WARM, "circle-dot");
            case WAITING -> new Badge(word, Badge.Tone.COLD, "hourglass");
            case SOLVED -> new Badge(word, Badge.Tone.GOOD, "check");
            case CLOSED -> new Badge(word, Badge.Tone.CALM, "check-check");
        };
    }

    /** @param priority {@code null} until it is classified */
    static Badge priority(Priority priority) {
        if (priority == null) {
            return new Badge(Texts.text("support.priority.none"), Badge.Tone.CALM);
        }
        String word = Texts.text("support.priority." + priority);
        return switch (priority) {
            case URGENT -> new Badge(word, Badge.Tone.BAD, "flame");
            case HIGH -> new Badge(word, Badge.Tone.DUE, "arrow-up");
            case NORMAL -> new Badge(word, Badge.Tone.CALM);
            case LOW -> new Badge(word, Badge.Tone.CALM, "arrow-down");
        };
    }

    static Badge level(Level level) {
        return new Badge(
                level == null ? Level.L1.name() : Texts.text("support.level." + level), Badge.Tone.CALM, "layers");
    }
}
