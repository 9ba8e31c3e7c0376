package org.callboard.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.MailAddresses;
import org.springframework.stereotype.Component;

/** The one way from what somebody wrote to a quote: texts, sums and days in one form; tells all that is wrong at once. */
@Component
class QuoteCheck {

    static final int MOST_LINES = 200;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_UNIT = 30;
    private static final int MOST_MONTHS = 120;

    private final PriceListRows lists;

    QuoteCheck(PriceListRows lists) {
        this.lists = lists;
    }

    /** In the form in which it is kept; the lines not yet priced. */
    QuoteDraft checked(QuoteDraft typed, FieldCheck check) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", required(check, "title", typed.title()));
        values.put("recipient", check.lines("recipient", typed.recipient(), LONGEST_TEXT));
        values.put("recipientEmail", email(check, typed.recipientEmail()));
        values.put("introduction", check.lines("introduction", typed.introduction(), LONGEST_TEXT));
        values.put("terms", check.lines("terms", typed.terms(), LONGEST_TEXT));
        String currency = Currencies.code(check, "currency", typed.currency());
        values.put("currency", currency);
        values.put("priceListId", list(check, typed.priceListId(), currency));
        values.put("termMonths", months(check, typed.termMonths()));
        values.put("validUntil", Days.required(check, "validUntil", typed.validUntil()));
        values.put("discountPercent", zeroIsNone(Amounts.percent(check, "discountPercent", typed.discountPercent())));
        values.put("discountAmount", zeroIsNone(Amounts.price(check, "discountAmount", typed.discountAmount())));
        if (values.get("discountPercent") != null && values.get("discountAmount") != null) {
            check.wrong("discountAmount", "Give a percentage or a sum, not both.");
        }
        return QuoteDraft.of(values, lines(check, typed.lines()));
    }

    private static String required(FieldCheck check, String field, String typed) {
        String title = check.line(field, typed, LONGEST_TITLE);
        if (typed == null || typed.isBlank()) {
            check.wrong(field, "Say what the offer is about.");
        }
        return title;
    }

    private static String email(FieldCheck check, String typed) {
        String email = check.line("recipientEmail", typed, 254);
        if (email != null && !MailAddresses.isOne(email)) {
            check.wrong("recipientEmail", "Is not an e-mail address.");
        }
        return email;
    }

    private UUID list(FieldCheck check, UUID id, String currency) {
        if (id != null && currency != null) {
            boolean fits = lists.find(id)
                    .filter(list -> list.currency().equals(currency))
                    .isPresent();
            if (!fits) {
                check.wrong("priceListId", "There is no such price list in " + currency + ".");
            }
        }
        return id;
    }

    private static Integer months(FieldCheck check, Integer typed) {
        if (typed == null || typed < 1 || typed > MOST_MONTHS) {
            check.wrong("termMonths", "Give 1 to " + MOST_MONTHS + " months.");
        }
        return typed;
    }

    private static BigDecimal zeroIsNone(BigDecimal number) {
        return number == null || number.signum() == 0 ? null : number;
    }

    private static List<LineDraft> lines(FieldCheck check, List<LineDraft> typed) {
        if (typed.size() > MOST_LINES) {
            check.wrong("lines", "At most " + MOST_LINES + " lines; make a second quote for the rest.");
            return List.of();
        }
        List<LineDraft> lines = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            lines.add(line(check, "lines[" + i + "].", typed.get(i)));
            if (typed.get(i).id() != null && !seen.add(typed.get(i).id())) {
                check.wrong("lines[" + i + "].id", "Stands twice; leave it out for a new line.");
            }
        }
        return lines;
    }

    private static LineDraft line(FieldCheck check, String path, LineDraft typed) {
        return new LineDraft(
                typed.id(),
                typed.productId(),
                check.line(path + "name", typed.name(), LONGEST_NAME),
                check.lines(path + "description", typed.description(), LONGEST_DESCRIPTION),
                Amounts.quantity(check, path + "quantity", typed.quantity(), BigDecimal.ONE),
                check.line(path + "unit", typed.unit(), LONGEST_UNIT),
                typed.billing(),
                Amounts.price(check, path + "unitPrice", typed.unitPrice()),
                zeroIfNone(Amounts.percent(check, path + "discountPercent", typed.discountPercent())),
                Amounts.percent(check, path + "taxRate", typed.taxRate()));
    }

    private static BigDecimal zeroIfNone(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    /** Before it goes to the customer. */
    static void requireReady(QuoteView quote, LocalDate today) {
        FieldCheck check = new FieldCheck();
        if (quote.lines().isEmpty()) {
            check.wrong("lines", "Add at least one line before it is sent.");
        }
        if (quote.content().validUntil().isBefore(today)) {
            check.wrong("validUntil", "Is in the past; give a day that is still to come.");
        }
        check.done();
    }
}
