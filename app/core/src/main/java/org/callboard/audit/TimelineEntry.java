package org.callboard.audit;

import java.time.Instant;
import java.util.Map;
import org.callboard.kernel.Cause;

/** One line of a timeline. @param key grows with time, unique */
public record TimelineEntry(
        long key,
        Instant at,
        String what,
        String text,
        Cause cause,
        Map<String, Object> details,
        String correlationId) {}
