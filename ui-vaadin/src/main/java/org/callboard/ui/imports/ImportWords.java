package org.callboard.ui.imports;

import java.text.NumberFormat;
import org.callboard.imports.Imports.State;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;

/** States and numbers of imports as people read them. */
final class ImportWords {

    private ImportWords() {}

    static Badge badge(State state) {
        String word = Texts.text("imports.state." + state);
        return switch (state) {
            case DONE -> new Badge(word, Badge.Tone.GOOD, "check");
            case FAILED -> new Badge(word, Badge.Tone.BAD, "triangle-alert");
            case RUNNING, UNDOING -> new Badge(word, Badge.Tone.DUE, "refresh-cw");
            default -> new Badge(word, Badge.Tone.CALM);
        };
    }

    static String number(long many) {
        return NumberFormat.getIntegerInstance(Texts.locale()).format(many);
    }
}
