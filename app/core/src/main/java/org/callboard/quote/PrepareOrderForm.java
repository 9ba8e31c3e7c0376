package org.callboard.quote;

import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.FormFacts;
import org.springframework.stereotype.Component;

/** The quote that a customer accepted: what is ordered. */
@Component
class PrepareOrderForm implements FormFacts {

    private final QuoteOfTask quote;

    PrepareOrderForm(QuoteOfTask quote) {
        this.quote = quote;
    }

    @Override
    public String form() {
        return "deal/prepare-order";
    }

    @Override
    public Map<String, Object> of(UUID subject, Map<String, Object> variables) {
        return quote.facts(subject, variables.get("quoteId"));
    }
}
