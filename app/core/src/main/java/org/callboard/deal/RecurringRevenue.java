package org.callboard.deal;

import java.math.BigDecimal;
import org.callboard.kernel.Money;

/**
 * What a deal brings again and again. A month (MRR) is the deal's field {@code recurring}: the net of everything monthly and
 * yearly in the quote that it follows, the accepted one first, divided by the months; or what somebody typed. A year (ARR) is
 * twelve such months, however long the deal runs. What is paid once counts in neither; the deal's amount holds all of the
 * term.
 */
public record RecurringRevenue(Money month, Money year) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** @return {@code null} when nothing recurs */
    public static RecurringRevenue of(Money month) {
        return month == null ? null : new RecurringRevenue(month, month.times(MONTHS));
    }

    static BigDecimal ofYear(BigDecimal month) {
        return month == null ? null : month.multiply(MONTHS);
    }
}
