package org.callboard.presence;

import java.time.Instant;

/** What somebody says of an absence. @param username whose; {@code null} is whoever says it */
public record AbsenceDraft(String username, Instant from, Instant until, String standIn, String note) {}
