package org.callboard.analytics;

import java.time.Instant;
import java.util.UUID;

/**
 * A deal arrives at a stage.
 *
 * @param order of the stage in its pipeline
 * @param open whether a deal that stands there is still open
 */
record Visit(UUID deal, String pipeline, String stage, String name, int order, boolean open, Instant at) {}
