package org.callboard.kernel;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How several colleagues share what a subject brings; implemented by the context that owns the subject. */
public interface SubjectShares {

    /** The subject's type, as in {@link Subject#type()}. */
    String type();

    /** By subject; those that nobody shares are missing: all of it is their owner's. */
    Map<UUID, List<Share>> of(Collection<UUID> subjects);

    /** @param percent above 0; those of a subject are 100 together */
    record Share(String username, BigDecimal percent) {}
}
