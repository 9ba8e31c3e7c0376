package org.callboard.quote;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What tasks about a quote's answer show of it; the model says which quote it was. */
@Component
class QuoteOfTask {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final QuoteRows rows;
    private final QuoteViews views;
    private final QuotedDeals deals;
    private final QuoteSettings settings;

    QuoteOfTask(QuoteRows rows, QuoteViews views, QuotedDeals deals, QuoteSettings settings) {
        this.rows = rows;
        this.views = views;
        this.deals = deals;
        this.settings = settings;
    }

    /** Of a quote of this deal, or of one that was merged into it; of others nothing. */
    @Transactional(readOnly = true)
    public Map<String, Object> facts(UUID deal, Object quoteId) {
        return id(quoteId)
                .flatMap(rows::find)
                .filter(row -> deals.today(row.dealId()).equals(deals.today(deal)))
                .map(row -> facts(views.of(row, false)))
                .orElse(Map.of());
    }

    private Map<String, Object> facts(QuoteView quote) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("quoteName", quote.summary().called() + ", " + quote.content().title());
        facts.put("quoteNet", quote.totals().net().toString());
        QuoteAnswer answer = quote.answer();
        if (answer != null) {
            facts.put(
                    "quoteAnswer",
                    answer.name() + ", " + MINUTE.format(answer.at().atZone(settings.zone())));
            facts.put("quoteReason", answer.reason());
        }
        facts.values().removeIf(java.util.Objects::isNull);
        return facts;
    }

    private static Optional<UUID> id(Object text) {
        try {
            return Optional.ofNullable(text).map(Object::toString).map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
