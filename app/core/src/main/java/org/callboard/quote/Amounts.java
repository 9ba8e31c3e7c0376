package org.callboard.quote;

import java.math.BigDecimal;
import org.callboard.records.text.FieldCheck;

/** The bounds of the numbers on quotes and price lists. */
final class Amounts {

    static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final BigDecimal MOST_PIECES = new BigDecimal("1000000000");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS_OF_PRICES = 6;
    private static final int DECIMALS = 4;

    private Amounts() {}

    static BigDecimal quantity(FieldCheck check, String field, BigDecimal typed, BigDecimal otherwise) {
        BigDecimal quantity = typed == null ? otherwise : typed;
        if (quantity.signum() <= 0) {
            check.wrong(field, "Must be more than 0; drop the line if there is nothing.");
            return otherwise;
        }
        return within(check, field, quantity, MOST_PIECES, DECIMALS) ? bare(quantity) : otherwise;
    }

    /** {@code null} stays. */
    static BigDecimal price(FieldCheck check, String field, BigDecimal typed) {
        return atLeastZero(check, field, typed, MOST, DECIMALS_OF_PRICES);
    }

    /** {@code null} stays. */
    static BigDecimal percent(FieldCheck check, String field, BigDecimal typed) {
        return atLeastZero(check, field, typed, HUNDRED, DECIMALS);
    }

    private static BigDecimal atLeastZero(
            FieldCheck check, String field, BigDecimal typed, BigDecimal most, int decimals) {
        if (typed == null) {
            return null;
        }
        if (typed.signum() < 0) {
            check.wrong(field, "Must not be less than 0.");
            return null;
        }
        return within(check, field, typed, most, decimals) ? bare(typed) : null;
    }

    private static boolean within(FieldCheck check, String field, BigDecimal number, BigDecimal most, int decimals) {
        if (number.compareTo(most) > 0) {
            check.wrong(field, "Is too large: at most " + most.toPlainString() + ".");
            return false;
        }
        if (bare(number).scale() > decimals) {
            check.wrong(field, "Has too many decimals: at most " + decimals + ".");
            return false;
        }
        return true;
    }

    /** In one form, so that 1.50 equals 1.5. */
    static BigDecimal bare(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
