package org.callboard.files;

import java.util.Map;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** A file came or went, for the timeline of its subject. */
record FileHappened(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {

    static FileHappened added(KeptFile file) {
        return of(file, "files.file-added", "Added " + file.name());
    }

    static FileHappened deleted(KeptFile file) {
        return of(file, "files.file-deleted", "Deleted " + file.name());
    }

    private static FileHappened of(KeptFile file, String what, String text) {
        return new FileHappened(
                file.subject(),
                what,
                text,
                Map.of("file", file.id().toString(), "type", file.type(), "size", file.size()));
    }
}
