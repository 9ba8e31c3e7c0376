package org.callboard.ui.quote;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import org.callboard.kernel.Money;
import org.callboard.ui.text.Texts;

/** Sums and numbers by the reader's habits. */
final class MoneyWords {

    private static final int DIGITS = 10;

    private MoneyWords() {}

    static String of(Money money) {
        return number(money.value(), Money.digits(money.currency())) + " "
                + money.currency().getCurrencyCode();
    }

    static String of(BigDecimal price, String currency) {
        return of(new Money(price, Currency.getInstance(currency)));
    }

    static String number(BigDecimal number) {
        return number(number, 0);
    }

    static String percent(BigDecimal percent) {
        return number(percent) + " %";
    }

    private static String number(BigDecimal number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(Texts.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(DIGITS);
        return format.format(number);
    }
}
