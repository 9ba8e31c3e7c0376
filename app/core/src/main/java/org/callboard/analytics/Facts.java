package org.callboard.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the facts of a subject, which come as JSON has them. */
record Facts(Map<String, Object> values) {

    String text(String name) {
        Object value = values.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    BigDecimal number(String name) {
        return decimal(values.get(name));
    }

    /** A sum's number; {@code null} unless its currency is known. */
    BigDecimal sum(String name) {
        return currency(name) == null ? null : number(name);
    }

    /** A sum's currency is a fact of its own; {@code null} unless there is a sum. */
    String currency(String name) {
        return number(name) == null ? null : text(name + "Currency");
    }

    private static BigDecimal decimal(Object value) {
        return value == null ? null : new BigDecimal(value.toString());
    }

    Instant moment(String name, Instant otherwise) {
        String text = text(name);
        return text == null ? otherwise : Instant.parse(text);
    }

    LocalDate day(String name) {
        String text = text(name);
        return text == null ? null : LocalDate.parse(text);
    }

    /** @param otherwise the moment whose day it is when nothing is said */
    LocalDate day(String name, Instant otherwise, ZoneId zone) {
        LocalDate day = day(name);
        return day == null ? LocalDate.ofInstant(otherwise, zone) : day;
    }

    UUID id(String name) {
        String text = text(name);
        return text == null ? null : UUID.fromString(text);
    }

    List<String> texts(String name) {
        return values.get(name) instanceof Collection<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
