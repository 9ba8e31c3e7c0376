package org.callboard.records;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sums of money as values of records: {@code {value, currency}}. */
final class Sums {

    static final String VALUE = "value";
    static final String CURRENCY = "currency";

    private Sums() {}

    static Map<String, Object> of(BigDecimal value, String currency) {
        Map<String, Object> sum = new LinkedHashMap<>();
        sum.put(VALUE, value);
        sum.put(CURRENCY, currency);
        return sum;
    }

    static boolean isOne(Object value) {
        return value instanceof Map<?, ?> map && map.containsKey(CURRENCY);
    }
}
