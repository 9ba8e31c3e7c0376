package org.callboard.quote;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.callboard.kernel.Money;

/**
 * A version of a quote in a list.
 *
 * @param number {@code Q-1001}
 * @param current whether the deal follows it
 */
public record QuoteSummary(
        UUID id,
        UUID dealId,
        String number,
        int revision,
        String title,
        QuoteState state,
        boolean current,
        Money net,
        Money gross,
        Money recurring,
        BigDecimal discountPercent,
        LocalDate validUntil,
        Instant sentAt,
        Instant openedAt,
        Instant changedAt,
        long version) {

    /** {@code Q-1001 v2} */
    public String called() {
        return number + " v" + revision;
    }
}
