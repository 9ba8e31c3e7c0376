package org.callboard.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All of a quote that people write. What is {@code null} in a new quote is filled in from the deal and the house.
 *
 * @param recipient name and address as they stand on the letter
 * @param currency by ISO 4217
 * @param priceListId whose prices count before those of the products; {@code null} for none
 * @param termMonths for how long recurring lines are offered
 * @param validUntil the last day on which it can be accepted
 * @param discountPercent off the sum of the lines; not together with {@code discountAmount}
 * @param discountAmount off the sum of the lines, in the quote's currency
 */
public record QuoteDraft(
        String title,
        String recipient,
        String recipientEmail,
        String introduction,
        String terms,
        String currency,
        UUID priceListId,
        Integer termMonths,
        LocalDate validUntil,
        BigDecimal discountPercent,
        BigDecimal discountAmount,
        List<LineDraft> lines) {

    public QuoteDraft {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** Nothing but lines; the rest as the house has it. */
    public static QuoteDraft of(LineDraft... lines) {
        return new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, List.of(lines));
    }

    public QuoteDraft withLines(List<LineDraft> newLines) {
        return of(values(), newLines);
    }

    /** A copy in which one value is another. @param field by its name in the API */
    public QuoteDraft with(String field, Object value) {
        Map<String, Object> values = values();
        values.put(field, value);
        return of(values, lines);
    }

    /** All but the lines, by the names that the API has. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", title);
        values.put("recipient", recipient);
        values.put("recipientEmail", recipientEmail);
        values.put("introduction", introduction);
        values.put("terms", terms);
        values.put("currency", currency);
        values.put("priceListId", priceListId);
        values.put("termMonths", termMonths);
        values.put("validUntil", validUntil);
        values.put("discountPercent", discountPercent);
        values.put("discountAmount", discountAmount);
        return values;
    }

    /** @param values as {@link #values()} */
    static QuoteDraft of(Map<String, Object> values, List<LineDraft> lines) {
        return new QuoteDraft(
                (String) values.get("title"),
                (String) values.get("recipient"),
                (String) values.get("recipientEmail"),
                (String) values.get("introduction"),
                (String) values.get("terms"),
                (String) values.get("currency"),
                (UUID) values.get("priceListId"),
                (Integer) values.get("termMonths"),
                (LocalDate) values.get("validUntil"),
                (BigDecimal) values.get("discountPercent"),
                (BigDecimal) values.get("discountAmount"),
                lines);
    }
}
