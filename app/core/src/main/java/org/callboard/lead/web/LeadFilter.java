package org.callboard.lead.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.lead.Grade;
import org.callboard.lead.LeadQuery;
import org.callboard.lead.LeadStatus;
import org.callboard.records.Criterion;
import org.callboard.records.Field;
import org.springframework.util.MultiValueMap;

/** {@code ?q=&status=&grade=&owner=…} as a query. */
final class LeadFilter {

    private static final int MOST_CUSTOM = 20;
    private static final int MOST_VALUES = 100;
    private static final String FROM = ".from";
    private static final String TO = ".to";

    private final MultiValueMap<String, String> params;

    private LeadFilter(MultiValueMap<String, String> params) {
        this.params = params;
    }

    static LeadQuery query(MultiValueMap<String, String> params) {
        LeadFilter filter = new LeadFilter(params);
        return new LeadQuery(
                filter.text("q"),
                filter.anyOf("status", LeadStatus.class),
                filter.anyOf("grade", Grade.class),
                filter.text("owner"),
                filter.text("team"),
                filter.text("source"),
                filter.text("campaign"),
                filter.text("country"),
                filter.text("tag"),
                filter.number("minScore"),
                filter.number("maxScore"),
                filter.date("createdFrom"),
                filter.date("createdTo"),
                filter.id("importId"),
                filter.custom());
    }

    /** {@code custom.region=West}, repeated for any of several; {@code custom.seats.from=} and {@code .to=} for a range. */
    private List<Criterion> custom() {
        List<Criterion> criteria = new ArrayList<>();
        params.forEach((name, values) -> {
            if (name.startsWith(Field.CUSTOM)) {
                criterion(name, values).ifPresent(criteria::add);
            }
        });
        if (criteria.size() > MOST_CUSTOM) {
            throw new BadInput("custom", "At most " + MOST_CUSTOM + " conditions on custom fields.");
        }
        return criteria;
    }

    private Optional<Criterion> criterion(String name, List<String> values) {
        if (text(name) == null) {
            return Optional.empty();
        }
        if (name.endsWith(FROM)) {
            return Optional.of(Criterion.from(name.substring(0, name.length() - FROM.length()), text(name)));
        }
        if (name.endsWith(TO)) {
            return Optional.of(Criterion.to(name.substring(0, name.length() - TO.length()), text(name)));
        }
        if (values.size() > MOST_VALUES) {
            throw new BadInput(name, "At most " + MOST_VALUES + " values.");
        }
        return Optional.of(Criterion.is(
                name, values.stream().map(value -> checked(name, value)).toArray(String[]::new)));
    }

    private String text(String name) {
        String value = params.getFirst(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        return checked(name, value);
    }

    private static String checked(String name, String value) {
        if (value.length() > 200 || value.indexOf('\0') >= 0) {
            throw new BadInput(name, "Is too long, or holds the character NUL.");
        }
        return value.strip();
    }

    private <E extends Enum<E>> Set<E> anyOf(String name, Class<E> type) {
        Set<E> wanted = EnumSet.noneOf(type);
        for (String values : params.getOrDefault(name, List.of())) {
            for (String value : values.split(",")) {
                if (!value.isBlank()) {
                    wanted.add(one(name, value.strip().toUpperCase(Locale.ROOT), type));
                }
            }
        }
        return wanted;
    }

    private static <E extends Enum<E>> E one(String name, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(
                        () -> new BadInput(name, "Expected any of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    private Integer number(String name) {
        String value = text(name);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException notANumber) {
            throw new BadInput(name, "Expected a whole number.");
        }
    }

    private LocalDate date(String name) {
        String value = text(name);
        try {
            LocalDate date = value == null ? null : LocalDate.parse(value);
            if (date != null && (date.getYear() < 1900 || date.getYear() > 9999)) {
                throw new BadInput(name, "Is out of range.");
            }
            return date;
        } catch (DateTimeParseException notADate) {
            throw new BadInput(name, "Expected a date like 2026-03-01.");
        }
    }

    private UUID id(String name) {
        String value = text(name);
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException notAnId) {
            throw new BadInput(name, "Expected an id.");
        }
    }
}
