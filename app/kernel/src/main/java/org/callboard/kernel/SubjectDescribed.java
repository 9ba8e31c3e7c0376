package org.callboard.kernel;

import java.util.UUID;

/**
 * A subject's short description changed; {@code worklist} and the search keep a copy beside their rows. Not a line of
 * the timeline.
 *
 * @param subject what is described
 * @param title what people call it, for example "Josephine Darakjy, Chanay"
 * @param badge one word of meaning beside the title, for example {@code HOT}; may be {@code null}
 * @param owner username of the owner; {@code null} when unassigned
 * @param team the team that looks after it; {@code null} when not yet known
 */
public record SubjectDescribed(Subject subject, String title, String badge, String owner, String team) {

    public UUID id() {
        return subject.id();
    }
}
