package org.callboard.quote;

import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.FormFacts;
import org.springframework.stereotype.Component;

/** The quote that a customer declined, and why. */
@Component
class DeclinedQuoteForm implements FormFacts {

    private final QuoteOfTask quote;

    DeclinedQuoteForm(QuoteOfTask quote) {
        this.quote = quote;
    }

    @Override
    public String form() {
        return "deal/declined-quote";
    }

    @Override
    public Map<String, Object> of(UUID subject, Map<String, Object> variables) {
        return quote.facts(subject, variables.get("quoteId"));
    }
}
