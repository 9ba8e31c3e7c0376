package org.callboard.audit;

import java.time.Instant;
import org.callboard.kernel.Cause;
import org.callboard.kernel.DomainEvent;

/** An event as it was heard: when, why, and under which correlation id. */
record Entry(Instant at, DomainEvent event, Cause cause, String correlationId) {}
