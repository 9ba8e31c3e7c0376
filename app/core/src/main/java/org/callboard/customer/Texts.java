package org.callboard.customer;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads texts out of a record's values. */
final class Texts {

    private Texts() {}

    /** {@code null} when it says nothing. */
    static String of(Map<String, Object> values, String field) {
        Object value = values.get(field);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /** The first that says something; empty when none does. */
    static String first(Map<String, Object> values, String... fields) {
        return said(values, fields).findFirst().orElse("");
    }

    static String joined(Map<String, Object> values, String... fields) {
        return said(values, fields).collect(Collectors.joining(" "));
    }

    private static Stream<String> said(Map<String, Object> values, String... fields) {
        return Stream.of(fields).map(field -> of(values, field)).filter(Objects::nonNull);
    }
}
