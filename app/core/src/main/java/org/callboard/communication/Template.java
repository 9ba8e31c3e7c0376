package org.callboard.communication;

import java.time.Instant;

/**
 * A template as it stands in force, or stood.
 *
 * @param version grows with each change of this house; 0 is the one that came with the release
 * @param release in force when it was written
 * @param shipped whether the release in force brings one of this key
 * @param author username; {@code null} for shipped ones
 * @param at when it was written; {@code null} for shipped ones
 * @param retired whether nobody shall begin with it any more
 */
public record Template(
        String key,
        int version,
        int release,
        TemplateDraft draft,
        boolean shipped,
        String author,
        Instant at,
        boolean retired) {

    /** As a message remembers it. */
    public String stamp() {
        return key + "@" + version;
    }
}
