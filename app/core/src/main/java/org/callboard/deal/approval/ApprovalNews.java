package org.callboard.deal.approval;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.callboard.deal.Deals;
import org.callboard.kernel.Money;
import org.callboard.kernel.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells on the deal's timeline who was asked for a discount, and what became of it. */
@Component
class ApprovalNews {

    private final ApplicationEventPublisher events;

    ApprovalNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void asked(UUID deal, Offer offer) {
        tell(deal, "asked", "Approval asked for", offer.discount(), offer.money(), null);
    }

    void approved(UUID deal, BigDecimal discount, Money amount) {
        tell(deal, "given", "Approved", discount, amount, null);
    }

    void rejected(UUID deal, BigDecimal discount, Money amount, String reason) {
        tell(deal, "rejected", "Rejected", discount, amount, reason);
    }

    void withdrawn(UUID deal, BigDecimal discount, Money amount, String reason) {
        tell(deal, "withdrawn", "Approval withdrawn", discount, amount, reason);
    }

    private void tell(UUID deal, String happened, String said, BigDecimal discount, Money amount, String reason) {
        String percent = discount.stripTrailingZeros().toPlainString();
        String text = said + ": discount of " + percent + " %"
                + (amount == null ? "" : " on " + amount)
                + (reason == null ? "" : ". " + reason);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("discountPercent", discount);
        details.put("amount", amount == null ? null : amount.plain());
        details.put("reason", reason);
        details.values().removeIf(Objects::isNull);
        events.publishEvent(
                new ApprovalEvent(new Subject(Deals.KIND, deal), "deal.approval-" + happened, text, details));
    }
}
