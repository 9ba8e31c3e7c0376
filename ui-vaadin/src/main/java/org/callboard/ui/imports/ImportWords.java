package org.callboard.ui.imports;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.callboard.imports.Imports.Progress;
import org.callboard.imports.Imports.State;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;

/** States and numbers of imports as people read them. */
final class ImportWords {

    private ImportWords() {}

    /** What is imported, as people call several of it. */
    static String many(String object) {
        return Texts.textOr("imports.many." + object, object);
    }

    /** And one of it. */
    static String one(String object) {
        return Texts.textOr("imports.one." + object, Texts.text("imports.one"));
    }

    static Badge badge(State state) {
        String word = Texts.text("imports.state." + state);
        return switch (state) {
            case DONE -> new Badge(word, Badge.Tone.GOOD, "check");
            case FAILED -> new Badge(word, Badge.Tone.BAD, "triangle-alert");
            case RUNNING, UNDOING -> new Badge(word, Badge.Tone.DUE, "refresh-cw");
            default -> new Badge(word, Badge.Tone.CALM);
        };
    }

    static boolean isMoving(State state) {
        return state == State.RUNNING || state == State.UNDOING;
    }

    /** A sentence that changes with the state only, so that screen readers hear it once. */
    static String sentence(Progress job) {
        return switch (job.state()) {
            case DONE -> Texts.text("imports.says.DONE", job.processed(), job.failed());
            case CANCELLED -> Texts.text("imports.says.CANCELLED", job.processed());
            case UNDONE -> Texts.text("imports.says.UNDONE", job.undone(), job.kept());
            default -> Texts.text("imports.says." + job.state());
        };
    }

    /** "412 new, 3 updated, 5 failed": what there is of it. */
    static String counts(Progress job) {
        List<String> parts = new ArrayList<>();
        if (job.startedAt() == null) {
            return Texts.text("imports.count.rows", job.total() == null ? 0 : job.total());
        }
        parts.add(Texts.text("imports.count.created", job.created()));
        add(parts, "updated", job.updated());
        add(parts, "skipped", job.skipped());
        add(parts, "failed", job.failed());
        add(parts, "undone", job.undone());
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(Texts.text("imports.count." + key, count));
        }
    }

    static String number(long many) {
        return NumberFormat.getIntegerInstance(Texts.locale()).format(many);
    }
}
