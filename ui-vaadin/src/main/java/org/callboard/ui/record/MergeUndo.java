package org.callboard.ui.record;

import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.kernel.Conflict;
import org.callboard.records.Merges;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Takes a merge back and tells what could not go back, because somebody changed it since. */
final class MergeUndo {

    private MergeUndo() {}

    /** @param done draws the page anew */
    static void of(RecordRoom room, String kind, UUID merge, Runnable done) {
        Attempt.to(() -> {
            Merges.Undone undone = room.merges().undo(merge);
            Toast.done(undone.kept().isEmpty() ? Texts.text("record.merge.undone") : kept(room, kind, undone));
            done.run();
        });
    }

    private static String kept(RecordRoom room, String kind, Merges.Undone undone) {
        return Texts.text(
                "record.merge.undone-but",
                undone.kept().stream()
                        .map(Conflict.Field::field)
                        .map(field -> room.label(kind, field))
                        .collect(Collectors.joining(", ")));
    }
}
