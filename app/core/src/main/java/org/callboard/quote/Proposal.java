package org.callboard.quote;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.kernel.Subject;
import org.callboard.records.HouseRecords;
import org.callboard.records.RecordView;
import org.springframework.stereotype.Component;

/** What a new quote begins with: the deal's words, the customer's address as far as the seller may see it, the house's terms. */
@Component
class Proposal {

    private static final int LONGEST_TITLE = 200;

    private final HouseRecords records;
    private final QuotedDeals deals;
    private final QuoteSettings settings;
    private final Rates rates;
    private final Clock clock;

    Proposal(HouseRecords records, QuotedDeals deals, QuoteSettings settings, Rates rates, Clock clock) {
        this.records = records;
        this.deals = deals;
        this.settings = settings;
        this.rates = rates;
        this.clock = clock;
    }

    QuoteDraft of(UUID dealId) {
        RecordView deal = records.get(QuoteEvent.DEAL, dealId);
        Optional<RecordView> company = seen("company", deal.value("companyId"));
        Optional<RecordView> person = seen("person", deal.value("personId"));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", cut(deal.title()));
        values.put("recipient", recipient(company, person));
        values.put("recipientEmail", email(company, person));
        values.put("terms", settings.terms().isBlank() ? null : settings.terms());
        values.put("currency", currency(deal));
        values.put("termMonths", months(deal));
        values.put(
                "validUntil",
                LocalDate.ofInstant(clock.instant(), settings.zone()).plusDays(settings.validDays()));
        return QuoteDraft.of(values, lines(deal));
    }

    /** What the draft leaves out is as proposed; lines are the draft's own. */
    QuoteDraft complete(QuoteDraft draft, UUID deal) {
        Map<String, Object> values = draft.values();
        of(deal).values().forEach(values::putIfAbsent);
        return QuoteDraft.of(values, draft.lines());
    }

    private Optional<RecordView> seen(String kind, Object id) {
        return Optional.ofNullable((UUID) id)
                .filter(known -> deals.mayRead(new Subject(kind, known)))
                .map(known -> records.get(kind, known));
    }

    private static String recipient(Optional<RecordView> company, Optional<RecordView> person) {
        RecordView address = company.filter(found -> found.text("city") != null || found.text("street") != null)
                .or(() -> person)
                .or(() -> company)
                .orElse(null);
        List<String> lines = new ArrayList<>();
        company.ifPresent(found -> lines.add(found.title()));
        person.ifPresent(found -> lines.add(found.title()));
        if (address != null) {
            lines.add(address.text("street"));
            lines.add(joined(address.text("zip"), address.text("city")));
            lines.add(address.text("country"));
        }
        String text =
                lines.stream().filter(line -> line != null && !line.isBlank()).collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static String email(Optional<RecordView> company, Optional<RecordView> person) {
        return person.map(found -> found.text("email"))
                .or(() -> company.map(found -> found.text("email")))
                .orElse(null);
    }

    private String currency(RecordView deal) {
        return deal.value("amount") instanceof Map<?, ?> amount
                ? amount.get("currency").toString()
                : rates.house().getCurrencyCode();
    }

    private int months(RecordView deal) {
        return deal.value("termMonths") instanceof BigDecimal months && months.signum() > 0 && months.intValue() <= 120
                ? months.intValue()
                : settings.termMonths();
    }

    private static List<LineDraft> lines(RecordView deal) {
        return deal.value("productId") instanceof UUID product ? List.of(LineDraft.of(product, 1)) : List.of();
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }
}
