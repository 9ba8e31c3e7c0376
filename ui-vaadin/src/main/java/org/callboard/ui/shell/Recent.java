package org.callboard.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.callboard.access.Preferences;

/** The records somebody looked at lately, newest first; kept in their preferences. */
class Recent {

    private static final int KEPT = 8;
    private static final String KEY = "recent";
    private static final String BETWEEN = "\t";

    private final Preferences preferences;
    private final List<Visit> visits = new ArrayList<>();

    record Visit(String path, String title) {}

    Recent(Preferences preferences) {
        this.preferences = preferences;
        preferences
                .get(KEY)
                .ifPresent(kept -> kept.lines()
                        .map(line -> line.split(BETWEEN, 2))
                        .filter(parts -> parts.length == 2)
                        .forEach(parts -> visits.add(new Visit(parts[0], parts[1]))));
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** Remembers pages of records; lists and tasks come and go. */
    void visited(String path, String title) {
        if (!path.contains("/") || path.startsWith("tasks/") || title == null || title.isBlank()) {
            return;
        }
        Visit visit = new Visit(path, shortened(title));
        if (!visits.isEmpty() && visits.get(0).equals(visit)) {
            return;
        }
        visits.removeIf(other -> other.path().equals(path));
        visits.add(0, visit);
        while (visits.size() > KEPT) {
            visits.remove(visits.size() - 1);
        }
        StringBuilder kept = new StringBuilder();
        visits.forEach(
                v -> kept.append(v.path()).append(BETWEEN).append(v.title()).append('\n'));
        preferences.set(KEY, kept.toString());
    }

    private static String shortened(String title) {
        String oneLine = title.replaceAll("\\s+", " ").strip();
        return oneLine.length() <= 200 ? oneLine : oneLine.substring(0, 200);
    }
}
