package org.callboard.deal;

import java.util.UUID;

/**
 * A deal came, moved, changed or went, on any node; published in this JVM after the commit. Several within a quarter of
 * a second arrive together.
 *
 * @param deal {@code null} when so much changed at once, or was missed, that only looking again helps
 */
public record DealNews(UUID deal) {}
