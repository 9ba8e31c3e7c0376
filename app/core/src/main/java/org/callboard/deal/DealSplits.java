package org.callboard.deal;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** How several colleagues share what a deal brings. Without a split all of it is its owner's. */
public interface DealSplits {

    /** Of one deal. */
    int MOST = 20;

    /** The largest first; empty without a split. */
    List<Split> of(UUID deal);

    /** Replaces the split; an empty one takes it away. The shares of a split are 100 together. */
    List<Split> put(UUID deal, List<Split> splits);

    /** @param percent above 0, to two decimals */
    record Split(String owner, BigDecimal percent) {}
}
