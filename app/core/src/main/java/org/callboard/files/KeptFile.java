package org.callboard.files;

import java.time.Instant;
import java.util.UUID;
import org.callboard.audit.Authored;
import org.callboard.kernel.Subject;

/**
 * A file about a subject, without its bytes.
 *
 * @param type media type as its bytes say, not as its name or sender does
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 * @param author who brought it
 */
public record KeptFile(
        UUID id, Subject subject, String name, String type, long size, String sha256, String author, Instant createdAt)
        implements Authored {

    /** Whether a page may show it as a picture: formats that cannot carry a script. */
    public boolean isPicture() {
        return switch (type) {
            case "image/png", "image/jpeg", "image/gif", "image/webp" -> true;
            default -> false;
        };
    }
}
