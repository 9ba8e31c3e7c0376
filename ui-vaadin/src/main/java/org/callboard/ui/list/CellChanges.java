package org.callboard.ui.list;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.records.Field;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.ConflictDialog;
import org.callboard.ui.record.RecordWords;
import org.callboard.ui.record.ValueWords;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Changes made in a list: against what the person saw, so that nobody overwrites a colleague silently. */
final class CellChanges {

    private final Records records;
    private final List<Field> fields;
    private final ValueWords words;
    private final Runnable changed;

    CellChanges(Records records, List<Field> fields, ValueWords words, Runnable changed) {
        this.records = records;
        this.fields = fields;
        this.words = words;
        this.changed = changed;
    }

    /** @throws org.callboard.kernel.BadInput when the value is refused */
    void keep(RecordView seen, Field field, Object value) {
        Object before = seen.value(field.name());
        keep(seen, Collections.singletonMap(field.name(), value), Collections.singletonMap(field.name(), before), true);
    }

    private void keep(RecordView seen, Map<String, Object> values, Map<String, Object> base, boolean undoable) {
        try {
            RecordView now = records.change(seen.kind(), seen.id(), seen.version(), values, base);
            if (undoable) {
                tell(now, values, base);
            }
            changed.run();
        } catch (Conflict conflict) {
            settle(seen, conflict);
        } catch (Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
            changed.run();
        }
    }

    private void tell(RecordView now, Map<String, Object> values, Map<String, Object> base) {
        Toast.done(
                Texts.text("list.cell.changed", now.title()),
                () -> Attempt.to(() -> {
                    Map<String, Object> stood = new HashMap<>();
                    values.keySet().forEach(name -> stood.put(name, now.value(name)));
                    keep(now, base, stood, false);
                }));
    }

    private void settle(RecordView seen, Conflict conflict) {
        changed.run();
        if (conflict.fields().isEmpty()) {
            Toast.failed(conflict.getMessage());
            return;
        }
        new ConflictDialog(
                        new RecordWords(fields, words, seen.titles()),
                        conflict,
                        mine -> Attempt.to(() -> overwrite(seen.kind(), seen.id(), mine, conflict)))
                .open();
    }

    /** The person has seen what the colleague wrote and chose; that is now what they start from. */
    private void overwrite(String kind, UUID id, Map<String, Object> mine, Conflict conflict) {
        if (mine.isEmpty()) {
            return;
        }
        Map<String, Object> base = new HashMap<>();
        conflict.fields().stream()
                .filter(field -> mine.containsKey(field.field()))
                .forEach(field -> base.put(field.field(), field.theirs()));
        keep(records.get(kind, id), mine, base, true);
    }
}
