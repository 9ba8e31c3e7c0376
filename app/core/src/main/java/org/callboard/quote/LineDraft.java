package org.callboard.quote;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A line of a quote as somebody writes it. With a product, what is left out is the product's; without one, the line needs
 * a name and a price.
 *
 * @param id of a line that is there already; {@code null} for a new one
 * @param quantity {@code null} for one
 * @param unitPrice net, for one unit and, of recurring ones, one month or year; {@code null} for the price of the catalogue
 * @param discountPercent {@code null} for none
 * @param taxRate in percent; {@code null} for the product's, or the house's
 */
public record LineDraft(
        UUID id,
        UUID productId,
        String name,
        String description,
        BigDecimal quantity,
        String unit,
        Billing billing,
        BigDecimal unitPrice,
        BigDecimal discountPercent,
        BigDecimal taxRate) {

    public static LineDraft of(UUID product, long quantity) {
        return new LineDraft(null, product, null, null, BigDecimal.valueOf(quantity), null, null, null, null, null);
    }

    /** What no catalogue knows. */
    public static LineDraft free(String name, BigDecimal quantity, BigDecimal unitPrice) {
        return new LineDraft(null, null, name, null, quantity, null, null, unitPrice, null, null);
    }

    public LineDraft withDiscount(BigDecimal percent) {
        return new LineDraft(id, productId, name, description, quantity, unit, billing, unitPrice, percent, taxRate);
    }

    LineDraft ofProduct(UUID other) {
        return new LineDraft(
                id, other, name, description, quantity, unit, billing, unitPrice, discountPercent, taxRate);
    }

    LineDraft named(String newName) {
        return new LineDraft(
                id, productId, newName, description, quantity, unit, billing, unitPrice, discountPercent, taxRate);
    }

    /** By the names that the API has. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("productId", productId);
        values.put("name", name);
        values.put("description", description);
        values.put("quantity", quantity);
        values.put("unit", unit);
        values.put("billing", billing);
        values.put("unitPrice", unitPrice);
        values.put("discountPercent", discountPercent);
        values.put("taxRate", taxRate);
        return values;
    }

    /** @param values as {@link #values()} */
    static LineDraft of(UUID id, Map<String, Object> values) {
        return new LineDraft(
                id,
                (UUID) values.get("productId"),
                (String) values.get("name"),
                (String) values.get("description"),
                (BigDecimal) values.get("quantity"),
                (String) values.get("unit"),
                (Billing) values.get("billing"),
                (BigDecimal) values.get("unitPrice"),
                (BigDecimal) values.get("discountPercent"),
                (BigDecimal) values.get("taxRate"));
    }
}
