package org.callboard.ui.record;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Changes made on a record's page: against what the person saw, so that nobody overwrites a colleague silently. */
final class RecordChanges {

    private final Records records;
    private final Consumer<RecordView> changed;
    private FieldWords words;
    private RecordView seen;

    RecordChanges(Records records, Consumer<RecordView> changed) {
        this.records = records;
        this.changed = changed;
    }

    void saw(RecordView record, FieldWords wordsOfIt) {
        seen = record;
        words = wordsOfIt;
    }

    RecordView seen() {
        return seen;
    }

    /**
     * @param from the record as the person saw it when they began to type
     * @param settled called once the value is kept, or given up for a colleague's
     * @throws org.callboard.kernel.BadInput when the value is refused
     */
    void keep(RecordView from, String field, Object value, Runnable settled) {
        keep(Collections.singletonMap(field, value), Collections.singletonMap(field, from.value(field)), from, settled);
    }

    private void keep(Map<String, Object> values, Map<String, Object> base, RecordView from, Runnable settled) {
        try {
            settle(records.change(from.kind(), from.id(), from.version(), values, base), settled);
        } catch (Conflict conflict) {
            if (conflict.fields().isEmpty()) {
                Toast.failed(conflict.getMessage());
                settle(records.get(from.kind(), from.id()), settled);
            } else {
                new ConflictDialog(words, conflict, mine -> Attempt.to(() -> overwrite(from, mine, conflict, settled)))
                        .open();
            }
        } catch (Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
        }
    }

    /** The person has seen what the colleague wrote and chose; that is now what they start from. */
    private void overwrite(RecordView from, Map<String, Object> mine, Conflict conflict, Runnable settled) {
        UUID id = from.id();
        RecordView now = records.get(from.kind(), id);
        if (mine.isEmpty()) {
            settle(now, settled);
            Toast.done(Texts.text("record.conflict.kept-theirs"));
            return;
        }
        Map<String, Object> base = new HashMap<>();
        conflict.fields().stream()
                .filter(field -> mine.containsKey(field.field()))
                .forEach(field -> base.put(field.field(), field.theirs()));
        keep(mine, base, now, settled);
    }

    private void settle(RecordView now, Runnable settled) {
        changed.accept(now);
        settled.run();
    }
}
