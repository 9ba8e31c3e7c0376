package org.callboard.deal.approval;

import java.math.BigDecimal;
import java.util.Map;

/** What a deal offers as it stands now. */
record Offer(
        String title,
        String owner,
        BigDecimal discountPercent,
        BigDecimal amount,
        String currency,
        String pipeline,
        Map<String, Object> custom) {

    /** Whether it asks for more than what was judged before: a larger discount, or the same on a larger amount. */
    boolean exceeds(String judgedDiscount, String judgedAmount) {
        return exceeds(discountPercent, judgedDiscount) || exceeds(amount, judgedAmount);
    }

    private static boolean exceeds(BigDecimal now, String then) {
        return now != null && (then == null || now.compareTo(new BigDecimal(then)) > 0);
    }
}
