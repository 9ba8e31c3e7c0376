package org.callboard.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.imports.Imports.Duplicates;
import org.callboard.imports.Imports.Preview;
import org.callboard.imports.Imports.Progress;
import org.callboard.kernel.BadInput;
import org.springframework.stereotype.Component;

/** Looks and starts in one go, for machines; leaves nothing behind when it cannot be started. */
@Component
class ImportIntake {

    private final ImportDesk desk;
    private final Jobs jobs;
    private final CurrentUser currentUser;

    ImportIntake(ImportDesk desk, Jobs jobs, CurrentUser currentUser) {
        this.desk = desk;
        this.jobs = jobs;
        this.currentUser = currentUser;
    }

    /** @param mapping {@code null} to take the guess @param defaults {@code null} for none */
    record Wish(Map<String, String> mapping, Duplicates duplicates, Map<String, String> defaults) {}

    Progress bring(String object, String fileName, InputStream file, Wish wish, String key) throws IOException {
        Optional<UUID> before = before(object, key);
        if (before.isPresent()) {
            return desk.progress(before.get());
        }
        Preview preview = desk.look(object, fileName, file, key);
        boolean started = false;
        try {
            Map<String, String> mapping = wish.mapping() == null ? preview.mapping() : wish.mapping();
            desk.start(preview.id(), mapping, wish.duplicates(), wish.defaults() == null ? Map.of() : wish.defaults());
            started = true;
            return desk.progress(preview.id());
        } finally {
            if (!started) {
                desk.discard(preview.id());
            }
        }
    }

    private Optional<UUID> before(String object, String key) {
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > 200) {
            throw new BadInput("Idempotency-Key", "1 to 200 characters.");
        }
        return jobs.byIdempotencyKey(object, currentUser.viewer().username(), key);
    }
}
