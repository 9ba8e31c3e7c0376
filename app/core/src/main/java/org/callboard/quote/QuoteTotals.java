package org.callboard.quote;

import java.math.BigDecimal;
import java.util.List;
import org.callboard.kernel.Money;

/**
 * What a quote comes to over its term, each sum rounded as {@link Totals} says.
 *
 * @param lines the sums of the lines, in their order
 * @param subtotal of the lines after their own discounts
 * @param wholeDiscount off the subtotal
 * @param net what is to be paid without tax
 * @param discount what the customer saves against list prices, by discounts and by lower prices
 * @param discountPercent the same in percent of the list prices, two decimals
 * @param recurring net a month
 * @param margin net without what it costs; {@code null} when the cost of a line is not known
 * @param marginPercent of net, two decimals; {@code null} without margin or net
 */
public record QuoteTotals(
        List<LineSums> lines,
        Money subtotal,
        Money wholeDiscount,
        Money net,
        Money discount,
        BigDecimal discountPercent,
        List<Tax> taxes,
        Money tax,
        Money gross,
        Money recurring,
        Money margin,
        BigDecimal marginPercent) {

    public QuoteTotals {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /**
     * @param sum price × quantity × times
     * @param discount the line's own
     * @param net sum − discount; before what the whole quote takes off
     */
    public record LineSums(Money sum, Money discount, Money net) {}

    /** One tax rate: its base is what the lines of that rate come to after all discounts. */
    public record Tax(BigDecimal rate, Money base, Money tax) {}
}
