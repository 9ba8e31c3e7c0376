package org.callboard.communication.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.callboard.communication.Channel;
import org.callboard.communication.MessageView.Attachment;
import org.callboard.files.Files;
import org.callboard.files.KeptFile;
import org.callboard.kernel.NotFound;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;

/** What goes along with a message: files that its writer may see, and not too much of them. */
@Component
class DraftFiles {

    private static final int MOST_FILES = 50;

    private final Files files;
    private final OutTray tray;

    DraftFiles(Files files, OutTray tray) {
        this.files = files;
        this.tray = tray;
    }

    List<Attachment> attachments(FieldCheck check, Channel channel, List<UUID> ids) {
        if (ids.size() > MOST_FILES) {
            check.wrong("files", "At most " + MOST_FILES + " files go along.");
            return List.of();
        }
        List<Attachment> attachments = new ArrayList<>();
        for (UUID id : ids) {
            try {
                KeptFile file = files.get(id);
                attachments.add(new Attachment(file.id(), file.name(), file.type(), file.size(), null, false));
            } catch (NotFound outOfSight) {
                check.wrong("files", "There is no file " + id + ", or you may not see it.");
            }
        }
        // on the way four bytes stand for three
        long bytes = attachments.stream().mapToLong(Attachment::bytes).sum() / 3 * 4;
        if (bytes > tray.largest(channel)) {
            check.wrong(
                    "files",
                    "Are too large together: at most %d MB go along."
                            .formatted(tray.largest(channel) / 4 * 3 / 1_000_000));
        }
        return attachments;
    }
}
