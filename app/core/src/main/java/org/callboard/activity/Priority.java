package org.callboard.activity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** How much a to-do matters; in the work list each has its place among the tasks' 0 to 100. */
public enum Priority {
    LOW(25),
    NORMAL(50),
    HIGH(75);

    private final int points;

    Priority(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }

    /** As in JSON: {@code high}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Priority> of(String word) {
        for (Priority priority : values()) {
            if (priority.word().equals(word)) {
                return Optional.of(priority);
            }
        }
        return Optional.empty();
    }
}
