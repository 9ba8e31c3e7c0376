package org.callboard.kernel;

import java.util.UUID;

/**
 * Holds a subject until the transaction ends; implemented by the context that owns it. Who changes a subject and its tasks
 * in one transaction holds the subject first: of two at different doors the second waits, and none waits in a circle.
 */
public interface SubjectHold {

    /** The subject's type, as in {@link Subject#type()}. */
    String type();

    /** Of one that is gone there is nothing to hold. */
    void hold(UUID id);
}
