package org.callboard.ui.tasks;

import org.callboard.access.Preferences;
import org.callboard.worklist.WorkQuery.Scope;

/** Whose tasks somebody looked at last, and in what order; narrower filters are saved by name, not remembered. */
final class Remembered {

    private static final String KEY = "work";

    private Remembered() {}

    static WorkFilter of(Preferences preferences) {
        return preferences.get(KEY).map(Remembered::read).orElseGet(WorkFilter::first);
    }

    private static WorkFilter read(String kept) {
        try {
            String[] parts = kept.split(" ");
            return WorkFilter.first().in(Scope.valueOf(parts[0])).sortedBy(WorkFilter.Sort.valueOf(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException olderForm) {
            return WorkFilter.first();
        }
    }

    static void keep(Preferences preferences, WorkFilter filter) {
        String wanted = filter.query().scope() + " " + filter.sort();
        if (!wanted.equals(preferences.get(KEY).orElse(""))) {
            preferences.set(KEY, wanted);
        }
    }
}
