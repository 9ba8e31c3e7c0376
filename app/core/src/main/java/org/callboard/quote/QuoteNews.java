package org.callboard.quote;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.callboard.kernel.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what happened to a quote on the timeline of its deal. */
@Component
class QuoteNews {

    private final ApplicationEventPublisher events;

    QuoteNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param happened {@code sent}; @param text what people read before the quote's name, {@code Sent} */
    void tell(QuoteView quote, String happened, String text) {
        publish(
                quote,
                happened,
                "%s: quote %s over %s".formatted(text, called(quote), net(quote).said()),
                Map.of());
    }

    void told(QuoteView quote, String happened, String sentence, Map<String, Object> details) {
        publish(quote, happened, sentence, details);
    }

    void changed(QuoteView quote, QuoteTotals before) {
        Money net = net(quote);
        Map<String, Object> details = new LinkedHashMap<>();
        if (!before.net().equals(net)) {
            details.put("netBefore", before.net().toString());
        }
        if (before.discountPercent().compareTo(quote.totals().discountPercent()) != 0) {
            details.put("discountPercentBefore", before.discountPercent());
        }
        publish(quote, "changed", "Quote %s changed, now %s".formatted(called(quote), net.said()), details);
    }

    private void publish(QuoteView quote, String happened, String text, Map<String, Object> more) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("quoteId", quote.summary().id().toString());
        details.put("quote", called(quote));
        details.put("net", net(quote).toString());
        details.put("discountPercent", quote.totals().discountPercent());
        details.putAll(more);
        details.values().removeIf(Objects::isNull);
        events.publishEvent(
                new QuoteEvent(QuoteEvent.deal(quote.summary().dealId()), "quote." + happened, text, details));
    }

    static String called(QuoteView quote) {
        return quote.summary().called();
    }

    private static Money net(QuoteView quote) {
        return quote.totals().net();
    }
}
