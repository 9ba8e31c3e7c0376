package org.callboard.deal.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.callboard.kernel.SubjectFacts;
import org.springframework.stereotype.Component;

/** Reads offers from what a deal says of itself to forms and processes, whoever looks: approvers are not its owners. */
@Component
class DealOffers {

    private final SubjectFacts deals;

    DealOffers(List<SubjectFacts> facts) {
        this.deals = facts.stream()
                .filter(kind -> kind.type().equals("deal"))
                .findFirst()
                .orElseThrow();
    }

    Optional<Offer> of(UUID deal) {
        Map<String, Object> facts = deals.of(deal);
        return facts.isEmpty() ? Optional.empty() : Optional.of(read(facts));
    }

    private static Offer read(Map<String, Object> facts) {
        return new Offer(
                text(facts.get("title")),
                text(facts.get("owner")),
                number(facts.get("discountPercent")),
                number(facts.get("amount")),
                text(facts.get("amountCurrency")),
                text(facts.get("pipeline")),
                facts.get("state") != null && !"OPEN".equals(text(facts.get("state"))),
                customs(facts.get("custom")));
    }

    private static Map<String, Object> customs(Object custom) {
        Map<String, Object> said = new TreeMap<>();
        if (custom instanceof Map<?, ?> map) {
            map.forEach((key, value) -> said.put(key.toString(), value));
        }
        return said;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static BigDecimal number(Object value) {
        return value == null ? null : new BigDecimal(value.toString());
    }
}
