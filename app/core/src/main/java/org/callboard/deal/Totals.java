package org.callboard.deal;

import java.util.List;
import org.callboard.kernel.Money;

/**
 * How many deals, and what they are worth; sums of several currencies are never added up.
 *
 * @param count all of them, also those without an amount
 * @param sums one a currency, the largest first
 * @param recurring what those of them bring a month that {@linkplain RecurringRevenue recur}, one sum a currency, the largest
 *     first; empty when none does
 */
public record Totals(long count, List<Sum> sums, List<Money> recurring) {

    public static final Totals NOTHING = new Totals(0, List.of());

    public Totals {
        sums = List.copyOf(sums);
        recurring = List.copyOf(recurring);
    }

    public Totals(long count, List<Sum> sums) {
        this(count, sums, List.of());
    }

    /** @param weighted by each deal's probability */
    public record Sum(Money amount, Money weighted, long count) {}
}
