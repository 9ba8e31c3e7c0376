package org.callboard.kernel.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where subjects stood in their pipelines, for read models that begin late; implemented by the context that keeps it. */
public interface StagePast {

    /** The subjects' type, as in {@link org.callboard.kernel.Subject#type()}. */
    String type();

    /** All stays, those of a subject in the order in which they began. */
    List<Stay> of(Collection<UUID> subjects);

    /** @param leftAt {@code null} where it stands */
    record Stay(
            UUID subject,
            String pipeline,
            String stage,
            String stageName,
            Stage.Kind kind,
            Instant enteredAt,
            Instant leftAt) {}
}
