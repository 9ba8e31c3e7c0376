package org.callboard.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callboard.kernel.Money;

/** A quote as words for its template: nothing but texts and lists of texts, so that a template can only show. */
final class DocumentModel {

    private final QuoteView quote;
    private final boolean discounted;

    private DocumentModel(QuoteView quote) {
        this.quote = quote;
        this.discounted =
                quote.lines().stream().anyMatch(line -> line.discountPercent().signum() > 0);
    }

    /**
     * @param contact whom the customer may ask; {@code null} for none
     * @param date on which it was sent, or is looked at
     */
    static Map<String, Object> of(QuoteView quote, QuoteSettings settings, String contact, LocalDate date) {
        Map<String, Object> model = new DocumentModel(quote).model();
        model.put("seller", settings.seller());
        model.put(
                "sellerAddress",
                Stream.of(settings.sellerAddress().split("\\|"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        model.put("footer", settings.footer().replace("|", "\n"));
        model.put("contact", contact);
        model.put("date", Formats.day(date));
        return model;
    }

    private Map<String, Object> model() {
        QuoteDraft content = quote.content();
        QuoteTotals totals = quote.totals();
        Map<String, Object> model = new HashMap<>();
        model.put("number", quote.summary().number());
        model.put("revision", String.valueOf(quote.summary().revision()));
        model.put("label", quote.summary().called());
        model.put("title", content.title());
        model.put("recipient", content.recipient());
        model.put("introduction", content.introduction());
        model.put("terms", content.terms());
        model.put("validUntil", Formats.day(content.validUntil()));
        model.put("currency", content.currency());
        model.put("standing", standing());
        model.put("discounted", discounted);
        model.put("lines", lines());
        model.put("whole", whole());
        model.put("subtotal", Formats.sum(totals.subtotal()));
        model.put("net", Formats.sum(totals.net()));
        model.put("term", recurs() ? String.valueOf(content.termMonths()) : null);
        model.put("taxes", totals.taxes().stream().map(this::tax).toList());
        model.put("gross", Formats.sum(totals.gross()));
        model.put("recurring", recurs() ? Formats.sum(totals.recurring()) : null);
        return model;
    }

    private boolean recurs() {
        return quote.lines().stream().anyMatch(line -> line.billing().isRecurring());
    }

    /** What is not plain to see from an offer that stands. */
    private String standing() {
        String day = Formats.day(quote.content().validUntil());
        return switch (quote.summary().state()) {
            case DRAFT -> "Draft, not an offer yet";
            case SENT -> null;
            case ACCEPTED -> "Accepted";
            case DECLINED -> "Declined";
            case EXPIRED -> "This offer stood until " + day;
            case SUPERSEDED -> "Replaced by a newer version";
            case WITHDRAWN -> "Taken back";
        };
    }

    private List<Map<String, Object>> lines() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < quote.lines().size(); i++) {
            lines.add(line(i + 1, quote.lines().get(i), quote.totals().lines().get(i)));
        }
        return lines;
    }

    private Map<String, Object> line(int position, QuoteLine line, QuoteTotals.LineSums sums) {
        Map<String, Object> model = new HashMap<>();
        model.put("position", String.valueOf(position));
        model.put("name", line.name());
        model.put("description", line.description());
        model.put("quantity", Formats.number(line.quantity()) + (line.unit() == null ? "" : " " + line.unit()));
        model.put("price", Formats.sum(Money.of(line.price(), quote.content().currency())));
        model.put("every", every(line.billing()));
        model.put("discount", line.discountPercent().signum() == 0 ? "" : percent(line.discountPercent()));
        model.put("net", Formats.sum(sums.net()));
        model.put(
                "parts",
                line.parts().stream()
                        .map(part -> Map.of("quantity", Formats.number(part.quantity()), "name", part.name()))
                        .toList());
        return model;
    }

    private String every(Billing billing) {
        return switch (billing) {
            case ONCE -> null;
            case MONTHLY -> "a month × " + quote.content().termMonths();
            case YEARLY -> "a year, " + quote.content().termMonths() + " months";
        };
    }

    /** {@code null} when nothing is taken off the whole. */
    private Map<String, Object> whole() {
        Money off = quote.totals().wholeDiscount();
        if (off.value().signum() == 0) {
            return null;
        }
        Map<String, Object> whole = new HashMap<>();
        BigDecimal percent = quote.content().discountPercent();
        whole.put("percent", percent == null ? null : percent(percent));
        whole.put("amount", Formats.sum(off));
        return whole;
    }

    private Map<String, Object> tax(QuoteTotals.Tax tax) {
        return Map.of(
                "rate", Formats.number(tax.rate()), "base", Formats.sum(tax.base()), "tax", Formats.sum(tax.tax()));
    }

    private static String percent(BigDecimal percent) {
        return Formats.number(percent) + " %";
    }
}
