package org.callboard.ui.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import org.callboard.ui.text.Texts;

/** Figures as people read them. */
final class Figures {

    private Figures() {}

    /** In whole units, with the currency; a sum of nothing known is said to be none. */
    static String sum(BigDecimal value, String currency) {
        if (value == null) {
            return "";
        }
        if (currency == null || currency.isEmpty()) {
            return value.signum() == 0 ? "–" : number(value);
        }
        return number(value) + " " + currency;
    }

    private static String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getIntegerInstance(Texts.locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    static String count(long count) {
        return NumberFormat.getIntegerInstance(Texts.locale()).format(count);
    }

    static String percent(BigDecimal part) {
        if (part == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getPercentInstance(Texts.locale());
        format.setMaximumFractionDigits(part.abs().compareTo(new BigDecimal("0.1")) < 0 ? 1 : 0);
        return format.format(part);
    }

    static String days(Double days) {
        if (days == null) {
            return "–";
        }
        if (days < 1) {
            return Texts.text("analytics.hours", Math.max(0, Math.round(days * 24)));
        }
        NumberFormat format = NumberFormat.getNumberInstance(Texts.locale());
        format.setMaximumFractionDigits(days < 10 ? 1 : 0);
        return Texts.text("analytics.days", format.format(days));
    }

    static String currency(String code) {
        return code.isEmpty()
                ? Texts.text("analytics.no-sum")
                : Currency.getInstance(code).getCurrencyCode();
    }
}
