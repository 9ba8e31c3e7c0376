package org.callboard.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts long texts for a timeline's line; the history of the field shows them whole. */
final class Brief {

    private static final int LONGEST = 200;

    private Brief() {}

    static TimelineEntry entry(TimelineEntry entry) {
        return new TimelineEntry(
                entry.key(),
                entry.at(),
                entry.what(),
                entry.text(),
                entry.cause(),
                values(entry.details()),
                entry.correlationId());
    }

    private static <K> Map<K, Object> values(Map<K, ?> values) {
        Map<K, Object> brief = new LinkedHashMap<>();
        values.forEach((name, value) -> brief.put(name, value(value)));
        return brief;
    }

    private static Object value(Object value) {
        if (value instanceof String text) {
            return text.length() > LONGEST ? text.substring(0, whole(text)) + "…" : text;
        }
        if (value instanceof Map<?, ?> nested) {
            return values(nested);
        }
        return value instanceof List<?> list ? list.stream().map(Brief::value).toList() : value;
    }

    /** Never half of a character that takes two. */
    private static int whole(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
