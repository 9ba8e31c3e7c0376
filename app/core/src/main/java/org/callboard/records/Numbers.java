package org.callboard.records;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Decimal numbers in the one form in which they are kept and compared. */
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{1,10})?|\\.\\d{1,10})");
    private static final Pattern WITH_THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3}){1,6}(\\.\\d{1,10})?");
    private static final int DIGITS = 20;
    private static final int DECIMALS = 10;

    private Numbers() {}

    /** {@code null} when it is no number, or has more than 20 digits before or 10 after the point. */
    static BigDecimal read(Object typed) {
        if (typed instanceof BigDecimal exact) {
            return bounded(exact);
        }
        if (typed instanceof BigInteger whole) {
            return bounded(new BigDecimal(whole));
        }
        if (typed instanceof Double || typed instanceof Float) {
            double value = ((Number) typed).doubleValue();
            return Double.isFinite(value) ? bounded(BigDecimal.valueOf(value)) : null;
        }
        if (typed instanceof Number number) {
            return normal(BigDecimal.valueOf(number.longValue()));
        }
        return typed instanceof String text ? ofText(text.strip()) : null;
    }

    private static BigDecimal ofText(String text) {
        if (PLAIN.matcher(text).matches()) {
            return normal(new BigDecimal(text));
        }
        return WITH_THOUSANDS.matcher(text).matches() ? normal(new BigDecimal(text.replace(",", ""))) : null;
    }

    private static BigDecimal bounded(BigDecimal number) {
        boolean fits = number.signum() == 0
                || number.precision() - number.scale() <= DIGITS
                        && number.stripTrailingZeros().scale() <= DECIMALS;
        return fits ? normal(number) : null;
    }

    private static BigDecimal normal(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
