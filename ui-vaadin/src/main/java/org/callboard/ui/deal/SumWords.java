package org.callboard.ui.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.Function;
import org.callboard.deal.Totals;
import org.callboard.kernel.Money;
import org.callboard.ui.text.Texts;

/** Sums as people read them on a board or a calendar, each with its currency. */
final class SumWords {

    private SumWords() {}

    /** Exact; without decimals where there are none to tell. Empty for no sum. */
    static String exact(Money sum) {
        if (sum == null) {
            return "";
        }
        BigDecimal bare = sum.value().stripTrailingZeros();
        int digits = bare.scale() <= 0 ? 0 : Math.max(Money.digits(sum.currency()), bare.scale());
        return said(sum, digits);
    }

    /** In whole units: enough to compare columns by. */
    static String rough(Money sum) {
        return said(sum, 0);
    }

    private static String said(Money sum, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(Texts.locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(sum.value()) + " " + sum.currency().getCurrencyCode();
    }

    static List<String> amounts(Totals totals) {
        return rough(totals, Totals.Sum::amount);
    }

    static List<String> weighted(Totals totals) {
        return rough(totals, Totals.Sum::weighted);
    }

    private static List<String> rough(Totals totals, Function<Totals.Sum, Money> which) {
        return totals.sums().stream().map(which).map(SumWords::rough).toList();
    }
}
