package org.callboard.communication.thread;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.Viewer;
import org.callboard.communication.MessageDraft;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.springframework.stereotype.Component;

/** Requests that come again: by their author's key. */
@Component
class SameRequests {

    private static final int LONGEST_KEY = 200;

    private final MessageRows rows;

    SameRequests(MessageRows rows) {
        this.rows = rows;
    }

    /** The message that this very request was before. @param hash of what is asked for now */
    Optional<UUID> before(Viewer author, String key, byte[] hash) {
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new BadInput("Idempotency-Key", "Give 1 to " + LONGEST_KEY + " characters.");
        }
        Optional<MessageRows.Asked> asked = rows.ofRequest(author.username(), key);
        asked.filter(one -> !Arrays.equals(one.hash(), hash)).ifPresent(other -> {
            throw new Conflict("This Idempotency-Key came with another message before. Use a new key.");
        });
        return asked.map(MessageRows.Asked::id);
    }

    /** Records write every component into their text, so equal drafts have equal hashes. */
    static byte[] hash(MessageDraft draft) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(draft.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
