package org.callboard.worklist;

import java.time.Instant;
import java.util.UUID;

/**
 * Whoever owns {@link Work} of a kind: does what people do with it in the list, and tells the {@link WorkFeed}. The list
 * has asked for the rights before, and holds the row; the owner tells timeline and colleagues.
 */
public interface WorkSource {

    /** As in {@link Work#kind()}. */
    String kind();

    void handOver(UUID id, String username);

    /** @param at {@code null} takes the date away */
    void followUp(UUID id, Instant at);

    void complete(UUID id);
}
