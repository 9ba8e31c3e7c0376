package org.callboard.lead;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the fields that admins added say of a lead, by key and in the form of JSON: texts, numbers, yes/no, days as texts,
 * sums as {@code {value, currency}}, lists. Two are equal when they say the same, however it was written.
 *
 * @param searched what searches look into; {@code null} as read from the database, which keeps it elsewhere
 */
@JsonDeserialize(using = LeadCustomReader.class)
record LeadCustom(@JsonValue Map<String, Object> values, String searched) {

    static final LeadCustom NONE = new LeadCustom(Map.of(), "");

    LeadCustom {
        Map<String, Object> known = new TreeMap<>(values);
        known.values().removeIf(Objects::isNull);
        known.replaceAll((key, value) -> exact(value));
        values = Collections.unmodifiableMap(known);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** 5, 5.0 and 5.00 are one number. What has no end of digits stays as it came, for the check to refuse. */
    static Object exact(Object value) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
            return exact.scale() < 0 ? exact.setScale(0) : exact;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new TreeMap<>(map);
            copy.replaceAll((key, item) -> exact(item));
            return Collections.unmodifiableMap(copy);
        }
        return value instanceof List<?> list
                ? list.stream().map(LeadCustom::exact).toList()
                : value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeadCustom that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
