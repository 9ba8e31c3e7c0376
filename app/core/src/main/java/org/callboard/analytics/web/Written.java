package org.callboard.analytics.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;

/** Days, months and words as callers write them; nothing is {@code null}. */
final class Written {

    private Written() {}

    static LocalDate day(String name, String written) {
        try {
            return written == null || written.isBlank() ? null : LocalDate.parse(written.strip());
        } catch (DateTimeException unreadable) {
            throw new BadInput(name, "Give a day like 2026-03-31.");
        }
    }

    static YearMonth month(String name, String written, YearMonth otherwise) {
        try {
            return written == null || written.isBlank() ? otherwise : YearMonth.parse(written.strip());
        } catch (DateTimeException unreadable) {
            throw new BadInput(name, "Give a month like 2026-03.");
        }
    }

    static <E extends Enum<E>> E word(String name, String written, Class<E> type, E otherwise) {
        if (written == null || written.isBlank()) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> word(one).equals(written.strip()))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        name,
                        "Choose one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Written::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
