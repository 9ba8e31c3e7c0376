package org.callboard.deal;

import java.util.List;
import org.callboard.kernel.Money;

/**
 * How many deals, and what they are worth; sums of several currencies are never added up.
 *
 * @param count all of them, also those without an amount
 * @param sums one a currency, the largest first
 */
public record Totals(long count, List<Sum> sums) {

    public static final Totals NOTHING = new Totals(0, List.of());

    public Totals {
        sums = List.copyOf(sums);
    }

    /** @param weighted by each deal's probability */
    public record Sum(Money amount, Money weighted, long count) {}
}
