package org.callboard.quote.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.BadInput;
import org.callboard.quote.QuoteDraft;
import org.callboard.quote.QuoteLine;
import org.callboard.quote.QuoteSummary;
import org.callboard.quote.QuoteTotals;
import org.callboard.quote.QuoteView;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Quotes as the API shows and reads them: one object, what people write and what follows from it side by side. */
@Component
class QuoteJson {

    private static final List<String> READ_ONLY = List.of("listPrice", "unitCost", "parts", "sum", "discount", "net");

    /** Numbers as they are written, not as the nearest double. */
    private final ObjectMapper exact;

    QuoteJson(ObjectMapper json) {
        this.exact = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    Map<String, Object> of(QuoteView quote) {
        Map<String, Object> object = quote.summary() == null ? new LinkedHashMap<>() : summary(quote.summary());
        QuoteDraft content = quote.content();
        object.put("title", content.title());
        object.put("recipient", content.recipient());
        object.put("recipientEmail", content.recipientEmail());
        object.put("introduction", content.introduction());
        object.put("terms", content.terms());
        object.put("currency", content.currency());
        object.put("priceListId", content.priceListId());
        object.put("termMonths", content.termMonths());
        object.put("validUntil", content.validUntil());
        object.put("discountPercent", content.discountPercent());
        object.put("discountAmount", content.discountAmount());
        object.put("lines", lines(quote));
        object.put("totals", totals(quote.totals()));
        object.put("answer", quote.answer());
        object.put("sentBy", quote.sentBy());
        object.put("createdAt", quote.createdAt());
        object.put("createdBy", quote.createdBy());
        return object;
    }

    Map<String, Object> summary(QuoteSummary summary) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", summary.id());
        object.put("dealId", summary.dealId());
        object.put("number", summary.number());
        object.put("revision", summary.revision());
        object.put("title", summary.title());
        object.put("state", summary.state());
        object.put("current", summary.current());
        object.put("net", summary.net());
        object.put("gross", summary.gross());
        object.put("recurring", summary.recurring());
        object.put("offPercent", summary.discountPercent());
        object.put("validUntil", summary.validUntil());
        object.put("sentAt", summary.sentAt());
        object.put("openedAt", summary.openedAt());
        object.put("changedAt", summary.changedAt());
        object.put("version", summary.version());
        return object;
    }

    private static List<Map<String, Object>> lines(QuoteView quote) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < quote.lines().size(); i++) {
            lines.add(line(quote.lines().get(i), quote.totals().lines().get(i)));
        }
        return lines;
    }

    private static Map<String, Object> line(QuoteLine line, QuoteTotals.LineSums sums) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", line.id());
        object.put("productId", line.productId());
        object.put("name", line.name());
        object.put("description", line.description());
        object.put("quantity", line.quantity());
        object.put("unit", line.unit());
        object.put("billing", line.billing());
        object.put("listPrice", line.listPrice());
        object.put("unitPrice", line.price());
        object.put("unitCost", line.unitCost());
        object.put("discountPercent", line.discountPercent());
        object.put("taxRate", line.taxRate());
        object.put("parts", line.parts());
        object.put("sum", sums.sum());
        object.put("discount", sums.discount());
        object.put("net", sums.net());
        return object;
    }

    private static Map<String, Object> totals(QuoteTotals totals) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("subtotal", totals.subtotal());
        object.put("wholeDiscount", totals.wholeDiscount());
        object.put("net", totals.net());
        object.put("discount", totals.discount());
        object.put("discountPercent", totals.discountPercent());
        object.put("taxes", totals.taxes());
        object.put("tax", totals.tax());
        object.put("gross", totals.gross());
        object.put("recurring", totals.recurring());
        object.put("margin", totals.margin());
        object.put("marginPercent", totals.marginPercent());
        return object;
    }

    /**
     * JSON merge patch over what somebody would write: what is missing stays, {@code null} clears, lines are all lines. What
     * lines have beside that when they are read (sums, the list's price) may come back and counts for nothing.
     */
    QuoteDraft patched(QuoteDraft now, String body, HttpInputMessage message) {
        try {
            ObjectNode merged = exact.valueToTree(now);
            JsonNode changes = exact.readTree(body);
            if (!changes.isObject()) {
                throw new BadInput("body", "Expected an object with the fields to change.");
            }
            changes.fields().forEachRemaining(change -> merged.set(change.getKey(), change.getValue()));
            merged.path("lines").forEach(line -> {
                if (line instanceof ObjectNode object) {
                    object.remove(READ_ONLY);
                }
            });
            return exact.treeToValue(merged, QuoteDraft.class);
        } catch (JsonProcessingException unreadable) {
            throw new HttpMessageNotReadableException("The quote cannot be read", unreadable, message);
        }
    }
}
