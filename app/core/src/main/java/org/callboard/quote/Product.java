package org.callboard.quote;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Money;

/**
 * A product as quotes need it. Price and cost of a bundle that has none of its own are those of its parts.
 *
 * @param price {@code null} when there is none
 * @param cost {@code null} when nobody knows
 * @param taxRate {@code null} when it says nothing
 */
record Product(
        UUID id,
        String name,
        String description,
        String unit,
        Billing billing,
        Money price,
        Money cost,
        BigDecimal taxRate,
        boolean active,
        List<BundlePart> parts) {

    Product withParts(List<BundlePart> newParts) {
        return new Product(id, name, description, unit, billing, price, cost, taxRate, active, newParts);
    }

    boolean isBundle() {
        return !parts.isEmpty();
    }
}
