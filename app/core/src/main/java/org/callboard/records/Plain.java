package org.callboard.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** Values as JSON has them: for events, API, rules and expressions. */
final class Plain {

    /** More than any number that is kept has. */
    private static final int MOST_DIGITS = 100;

    private Plain() {}

    static Object of(Object value) {
        if (value instanceof LocalDate || value instanceof Instant || value instanceof UUID) {
            return value.toString();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Plain::of).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, one) -> plain.put(key.toString(), of(one)));
            return plain;
        }
        return value;
    }

    static Map<String, Object> of(Map<String, Object> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (value != null) {
                plain.put(field, of(value));
            }
        });
        return plain;
    }

    /** Whether two values say the same, whichever way they came. */
    static boolean same(Object one, Object other) {
        return Objects.equals(comparable(one), comparable(other));
    }

    private static Object comparable(Object value) {
        if (value instanceof Number number) {
            return plain(number);
        }
        if (value instanceof Collection<?> list) {
            return list.isEmpty() ? null : list.stream().map(Plain::comparable).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, one) -> {
                if (one != null) {
                    sorted.put(key.toString(), comparable(one));
                }
            });
            return sorted;
        }
        return value == null ? null : value.toString();
    }

    /** What is no number, or has no end of digits, stays as it is written: it equals nothing that is kept. */
    private static String plain(Number number) {
        if ((number instanceof Double || number instanceof Float) && !Double.isFinite(number.doubleValue())) {
            return number.toString();
        }
        BigDecimal exact = number instanceof BigDecimal known ? known : new BigDecimal(number.toString());
        BigDecimal bare = exact.stripTrailingZeros();
        return Math.abs(bare.scale()) > MOST_DIGITS ? bare.toString() : bare.toPlainString();
    }

    /** What a cell of a file holds. */
    static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Collection<?> list) {
            return String.join("; ", list.stream().map(Plain::text).toList());
        }
        if (value instanceof Map<?, ?> map) {
            return Sums.isOne(map)
                    ? text(map.get(Sums.VALUE)) + " " + map.get(Sums.CURRENCY)
                    : map.containsKey(Sums.VALUE)
                            ? text(map.get(Sums.VALUE))
                            : String.join(
                                    ", ", map.values().stream().map(Plain::text).toList());
        }
        return value.toString();
    }
}
