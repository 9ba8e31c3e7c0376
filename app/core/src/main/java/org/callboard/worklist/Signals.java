package org.callboard.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The words of a NOTIFY payload, which PostgreSQL bounds to 8,000 bytes: {@code opened:<id>,closed:<id>}. */
final class Signals {

    /** Beyond this many, "look again" is shorter and says as much. */
    static final int MOST = 150;

    private static final String LOOK_AGAIN = "*";

    private Signals() {}

    static String write(List<WorklistChanged> changes) {
        String payload = changes.stream()
                .map(change -> change.what() + ":" + change.taskId())
                .collect(Collectors.joining(","));
        return changes.size() > MOST || payload.length() > 7_900 ? LOOK_AGAIN : payload;
    }

    static List<WorklistChanged> read(String payload) {
        return payload.equals(LOOK_AGAIN)
                ? List.of(lookAgain())
                : Arrays.stream(payload.split(","))
                        .map(word -> word.split(":", 2))
                        .filter(parts -> parts.length == 2)
                        .map(parts -> new WorklistChanged(parts[1].equals("null") ? null : parts[1], parts[0]))
                        .toList();
    }

    static WorklistChanged lookAgain() {
        return new WorklistChanged(null, WorklistChanged.CHANGED);
    }
}
