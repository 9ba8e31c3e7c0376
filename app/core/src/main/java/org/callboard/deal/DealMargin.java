package org.callboard.deal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What a deal earns; implemented by the context that knows prices and costs. */
public interface DealMargin {

    /** In percent of its amount, as the current quote has it; empty when no quote or no cost tells. */
    Optional<BigDecimal> percentOf(UUID deal);
}
