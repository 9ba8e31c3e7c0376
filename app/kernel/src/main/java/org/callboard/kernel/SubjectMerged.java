package org.callboard.kernel;

import java.util.Set;
import java.util.UUID;

/**
 * Several subjects of one kind are one from now on; published in the transaction that makes it true. What happened to
 * the others stays where it is written and is found under the survivor; what is open moves to it. Not a line of the
 * timeline.
 *
 * @param survivor the one that stays
 * @param others those that are merged into it, at least one
 */
public record SubjectMerged(Subject survivor, Set<UUID> others) {

    public SubjectMerged {
        others = Set.copyOf(others);
        if (others.isEmpty() || others.contains(survivor.id())) {
            throw new IllegalArgumentException("Others are merged into a survivor, at least one.");
        }
    }
}
