package org.callboard.quote;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Stream;

/** How often a price is asked. */
public enum Billing {
    ONCE,
    MONTHLY,
    YEARLY;

    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    /** As in JSON and tables: {@code monthly}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Billing of(String key) {
        return Stream.of(values())
                .filter(billing -> billing.name().equalsIgnoreCase(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Is none of once, monthly, yearly."));
    }

    public boolean isRecurring() {
        return this != ONCE;
    }

    /** How many times the price is asked over a term; years that are not whole count by their months. */
    BigDecimal times(int months) {
        return switch (this) {
            case ONCE -> BigDecimal.ONE;
            case MONTHLY -> BigDecimal.valueOf(months);
            case YEARLY -> BigDecimal.valueOf(months).divide(MONTHS_OF_A_YEAR, MathContext.DECIMAL128);
        };
    }
}
