package org.callboard.kernel;

import java.util.Set;
import java.util.UUID;

/**
 * A {@link SubjectMerged} was undone, of these others: each has its own past again, and what was open and moved goes
 * back. Published in the transaction that makes it true.
 */
public record SubjectUnmerged(Subject survivor, Set<UUID> others) {

    public SubjectUnmerged {
        others = Set.copyOf(others);
    }
}
