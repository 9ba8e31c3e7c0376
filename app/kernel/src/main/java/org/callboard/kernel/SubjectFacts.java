package org.callboard.kernel;

import java.util.Map;
import java.util.UUID;

/** What a task's form may show of its subject, and a process may ask of it; implemented by the context that owns the subject. */
public interface SubjectFacts {

    /** The subject's type, as in {@link Subject#type()}. */
    String type();

    /** Facts by the keys that forms use: {@code company}, {@code phone}, {@code score}. Flat; empty when it is gone. */
    Map<String, Object> of(UUID id);

    /** Those of them that the current user may see. */
    default Map<String, Object> shown(UUID id) {
        return of(id);
    }
}
