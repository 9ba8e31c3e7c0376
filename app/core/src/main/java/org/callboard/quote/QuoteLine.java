package org.callboard.quote;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A line of a quote with its prices.
 *
 * @param listPrice what the catalogue asked for when the line was priced; of free lines what is asked
 * @param unitPrice what the seller asks instead; {@code null} for the list price
 * @param unitCost what one unit costs the house, in the quote's currency; {@code null} when nobody knows
 * @param parts of a bundle
 */
public record QuoteLine(
        UUID id,
        UUID productId,
        String name,
        String description,
        BigDecimal quantity,
        String unit,
        Billing billing,
        BigDecimal listPrice,
        BigDecimal unitPrice,
        BigDecimal unitCost,
        BigDecimal discountPercent,
        BigDecimal taxRate,
        List<BundlePart> parts) {

    public QuoteLine {
        parts = List.copyOf(parts);
    }

    /** What is asked for one unit. */
    public BigDecimal price() {
        return unitPrice == null ? listPrice : unitPrice;
    }

    /** As somebody wrote it, or would. */
    public LineDraft draft() {
        return new LineDraft(
                id, productId, name, description, quantity, unit, billing, asked(), discountPercent, taxRate);
    }

    private BigDecimal asked() {
        return productId == null ? price() : unitPrice;
    }
}
