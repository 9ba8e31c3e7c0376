package org.callboard.deal.approval;

import java.math.BigDecimal;
import java.util.Map;
import org.callboard.deal.DealApprovals.Offered;
import org.callboard.kernel.Money;

/** What a deal offers as it stands now. @param over whether the deal is won or lost */
record Offer(
        String title,
        String owner,
        BigDecimal discountPercent,
        BigDecimal amount,
        String currency,
        String pipeline,
        boolean over,
        Map<String, Object> custom) {

    BigDecimal discount() {
        return discountPercent == null ? BigDecimal.ZERO : discountPercent;
    }

    /** @return {@code null} when nobody said */
    Money money() {
        return amount == null || currency == null ? null : Money.of(amount, currency);
    }

    Offer with(Offered other) {
        Money money = other.amount();
        return new Offer(
                title,
                owner,
                other.discountPercent(),
                money == null ? null : money.value(),
                money == null ? null : money.currency().getCurrencyCode(),
                pipeline,
                over,
                custom);
    }

    /** Whether it asks for more than what was judged before: a larger discount, or the same on a larger amount. */
    boolean exceeds(String judgedDiscount, String judgedAmount) {
        return exceeds(discountPercent, judgedDiscount) || exceeds(amount, judgedAmount);
    }

    private static boolean exceeds(BigDecimal now, String then) {
        return now != null && (then == null || now.compareTo(new BigDecimal(then)) > 0);
    }

    /** Whether whoever was asked about the other was asked about another offer than this one. */
    boolean isAnotherThan(BigDecimal askedDiscount, Money askedAmount) {
        Money now = money();
        return discount().compareTo(askedDiscount) != 0
                || now != null
                        && (askedAmount == null
                                || !now.currency().equals(askedAmount.currency())
                                || now.compareTo(askedAmount) > 0);
    }
}
