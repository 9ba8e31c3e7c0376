package org.callboard.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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

    /** @param mapping {@code null} to take the guess; {@code null} of the others is none */
    record Wish(
            Map<String, String> mapping,
            Duplicates duplicates,
            Map<String, String> defaults,
            Map<String, Map<String, String>> meant) {

        Map<String, String> mappingOr(Map<String, String> guess) {
            return mapping == null ? guess : mapping;
        }

        Map<String, String> given() {
            return defaults == null ? Map.of() : defaults;
        }

        Map<String, Map<String, String>> words() {
            return meant == null ? Map.of() : meant;
        }
    }

    Progress bring(String object, String fileName, InputStream file, Wish wish, String key) throws IOException {
        Optional<UUID> before = before(object, key);
        if (before.isPresent()) {
            return desk.progress(before.get());
        }
        Preview preview = desk.look(object, fileName, file, key);
        boolean started = false;
        try {
            desk.start(preview.id(), wish.mappingOr(preview.mapping()), wish.duplicates(), wish.given(), wish.words());
            started = true;
            return desk.progress(preview.id());
        } finally {
            if (!started) {
                desk.discard(preview.id());
            }
        }
    }

    /** Only looks: whoever asks says later what unknown words mean, and starts it. */
    Preview look(String object, String fileName, InputStream file) throws IOException {
        return desk.look(object, fileName, file);
    }

    /** Starts what was looked at. */
    Progress start(UUID id, Wish wish) {
        Map<String, String> mapping = wish.mapping() == null ? desk.preview(id).mapping() : wish.mapping();
        desk.start(id, mapping, wish.duplicates(), wish.given(), wish.words());
        return desk.progress(id);
    }

    /** @param mapping {@code null} to take the guess */
    List<Imports.Doubtful> doubts(UUID id, Map<String, String> mapping) {
        return desk.doubts(id, mapping == null ? desk.preview(id).mapping() : mapping);
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
