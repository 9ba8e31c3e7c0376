package org.callboard.ui.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.NotFound;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.callboard.ui.text.Texts;

/** What other records are called, each looked up once for a page. */
final class RecordTitles {

    private static final int OFFERED = 20;

    private final Records records;
    private final Map<UUID, String> known = new HashMap<>();

    RecordTitles(Records records) {
        this.records = records;
    }

    List<UUID> suggest(String kind, String typed) {
        List<RecordView> found = records.suggest(kind, typed, OFFERED);
        found.forEach(record -> known.put(record.id(), record.title()));
        return found.stream().map(RecordView::id).toList();
    }

    String of(String kind, UUID id) {
        return known.computeIfAbsent(id, unknown -> lookUp(kind, unknown));
    }

    private String lookUp(String kind, UUID id) {
        try {
            return records.get(kind, id).title();
        } catch (NotFound outOfSight) {
            return Texts.text("record.out-of-sight");
        }
    }
}
