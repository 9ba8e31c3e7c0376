package org.callboard.lead;

import java.time.Instant;
import java.util.UUID;

/** Where a lead stands, apart from who it is. */
record LeadStanding(
        UUID id,
        LeadStatus status,
        Integer score,
        Grade grade,
        Integer release,
        String owner,
        String team,
        UUID duplicateOf,
        Instant createdAt,
        Instant changedAt,
        long version) {}
