package org.callboard.activity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.callboard.kernel.BadInput;

/** What sort of thing somebody did about a subject. */
public enum ActivityKind {
    NOTE("Note", "activity.note-written"),
    CALL("Call", "activity.call-logged"),
    MEETING("Meeting", "activity.meeting-held"),
    TODO("To-do", "activity.todo-added");

    private final String label;
    private final String made;

    ActivityKind(String label, String made) {
        this.label = label;
        this.made = made;
    }

    /** As in JSON: {@code note}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    /** What the timeline says when one is made. */
    String made() {
        return made;
    }

    /** Whether it happens at a time and may take a while. */
    boolean isTimed() {
        return this == CALL || this == MEETING;
    }

    /** @throws BadInput when there is no such kind */
    static ActivityKind of(String field, String word) {
        for (ActivityKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new BadInput(field, "Choose note, call, meeting or todo.");
    }
}
