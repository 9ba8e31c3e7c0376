package org.callboard.lead;

import java.util.Comparator;
import java.util.List;
import org.callboard.records.text.NormalForm;

/** What somebody who types a few letters most likely means: what begins with them. */
final class BestMatch {

    private BestMatch() {}

    /** Keeps the order among equally good ones. */
    static List<LeadView> first(List<LeadView> found, String typed, int limit) {
        String text = NormalForm.search(typed);
        return found.stream()
                .sorted(Comparator.comparingInt(lead -> rank(lead, text)))
                .limit(limit)
                .toList();
    }

    private static int rank(LeadView lead, String text) {
        String title = NormalForm.search(lead.title());
        if (title.startsWith(text) || NormalForm.search(lead.email()).startsWith(text)) {
            return 0;
        }
        return (" " + title).contains(" " + text) ? 1 : 2;
    }
}
