package org.callboard.support.level;

import java.time.Instant;

/** @param to {@code null} while it lasts */
record Pause(Instant from, Instant to) {}
