package org.callboard.records;

import java.util.Comparator;
import java.util.List;
import org.callboard.records.text.NormalForm;

/** What somebody who types a few letters most likely means: what begins with them. */
final class BestMatch {

    private BestMatch() {}

    /** Keeps the order among equally good ones. */
    static List<RecordView> first(List<RecordView> found, String typed, int limit) {
        String text = NormalForm.search(typed);
        return found.stream()
                .sorted(Comparator.comparingInt(record -> rank(record, text)))
                .limit(limit)
                .toList();
    }

    private static int rank(RecordView record, String text) {
        String title = NormalForm.search(record.title());
        if (title.startsWith(text)) {
            return 0;
        }
        return (" " + title).contains(" " + text) ? 1 : 2;
    }
}
