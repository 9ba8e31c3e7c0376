package org.callboard.analytics;

import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;

/** How far the current user's deals get, how long they wait, and where it grew; only what they may see. */
public interface Funnels {

    Funnel of(FunnelQuery query);

    /** The deals behind one bar. @param slice which bar */
    Page<ListedDeal> deals(FunnelQuery query, FunnelSlice slice, PageRequest page);
}
