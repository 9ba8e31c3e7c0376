package org.callboard.deal;

import java.util.List;
import java.util.UUID;

/**
 * Where a deal stands after somebody moved it.
 *
 * @param arrived whether it stands where it should; else something in its stage comes first
 * @param waitingFor what comes first, for example "Approve discount"
 * @param version the ETag
 */
public record MoveResult(
        UUID id,
        String pipeline,
        String stage,
        String stageName,
        DealState state,
        boolean arrived,
        List<String> waitingFor,
        long version) {}
