package org.callboard.quote;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.callboard.kernel.Money;

/** Numbers and days as they stand on documents. */
final class Formats {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int MOST_DECIMALS = 10;

    private Formats() {}

    /** With at least the digits of the currency: {@code 1,200.50}. */
    static String sum(Money money) {
        return number(money.value(), Money.digits(money.currency()));
    }

    static String number(BigDecimal number) {
        return number(number, 0);
    }

    private static String number(BigDecimal number, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
