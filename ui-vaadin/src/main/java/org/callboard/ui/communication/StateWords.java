package org.callboard.ui.communication;

import java.util.Locale;
import org.callboard.communication.MessageState;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Badge.Tone;

/** What became of a message, in words. */
final class StateWords {

    private StateWords() {}

    static String word(MessageState state) {
        return Texts.text("communication.state." + state.name().toLowerCase(Locale.ROOT));
    }

    static Badge badge(MessageState state) {
        return new Badge(word(state), tone(state), icon(state));
    }

    /** Whether it needs somebody's eye. */
    static boolean isTrouble(MessageState state) {
        return switch (state) {
            case HELD, UNCERTAIN, FAILED, BOUNCED_HARD, BOUNCED_SOFT -> true;
            default -> false;
        };
    }

    private static Tone tone(MessageState state) {
        return switch (state) {
            case DELIVERED, OPENED, CLICKED, REPLIED -> Tone.GOOD;
            case FAILED, BOUNCED_HARD -> Tone.BAD;
            case HELD, UNCERTAIN, BOUNCED_SOFT, UNSUBSCRIBED -> Tone.DUE;
            default -> Tone.CALM;
        };
    }

    private static String icon(MessageState state) {
        return switch (state) {
            case QUEUED, SENDING -> "clock";
            case HELD -> "hand";
            case UNCERTAIN, BOUNCED_SOFT, BOUNCED_HARD, FAILED -> "triangle-alert";
            case SENT -> "check";
            case DELIVERED, OPENED, CLICKED, REPLIED -> "check-check";
            default -> null;
        };
    }
}
