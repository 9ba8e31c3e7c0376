package org.callboard.ui.lead;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.callboard.lead.Grade;
import org.callboard.lead.LeadStatus;

/** {@code from..to} as it stands in a URL; either side may be missing. */
record Range(String from, String to) {

    static Range of(String written) {
        if (written == null) {
            return new Range("", "");
        }
        int dots = written.indexOf("..");
        return dots < 0
                ? new Range(written.strip(), written.strip())
                : new Range(
                        written.substring(0, dots).strip(),
                        written.substring(dots + 2).strip());
    }

    <T> T from(Function<String, T> parse) {
        return from.isEmpty() ? null : parse.apply(from);
    }

    <T> T to(Function<String, T> parse) {
        return to.isEmpty() ? null : parse.apply(to);
    }

    boolean isOpen() {
        return from.isEmpty() && to.isEmpty();
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }

    /** Whether a value written in a URL means anything for that facet. */
    static boolean understands(Facet facet, String value) {
        try {
            return switch (facet) {
                case STATUS -> LeadStatus.valueOf(value) != null;
                case GRADE -> Grade.valueOf(value) != null;
                case IMPORT -> UUID.fromString(value) != null;
                case SCORE -> of(value).parses(Integer::valueOf);
                case CREATED -> of(value).parses(LocalDate::parse);
                default -> !value.isBlank() && value.length() <= 200;
            };
        } catch (IllegalArgumentException | java.time.DateTimeException notUnderstood) {
            return false;
        }
    }

    private <T> boolean parses(Function<String, T> parse) {
        from(parse);
        to(parse);
        return !isOpen();
    }
}
