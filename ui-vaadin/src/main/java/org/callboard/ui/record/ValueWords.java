package org.callboard.ui.record;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.records.Field;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** Values of fields as people read them: numbers and days by the reader's habits, sums with currency, names for keys. */
public final class ValueWords {

    private static final int DIGITS = 10;
    private static final List<String> ADDRESS = List.of("label", "street", "zip", "city", "state");

    private final OwnerNames owners;
    private final Times times;

    public ValueWords(OwnerNames owners, Times times) {
        this.owners = owners;
        this.times = times;
    }

    /** @param titles of records that the value may point to; empty text for no value */
    public String of(Field field, Object value, Map<UUID, String> titles) {
        if (value == null) {
            return "";
        }
        return switch (field.type()) {
            case NUMBER -> number(value);
            case MONEY -> money(value);
            case DATE -> day(value);
            case TIME -> moment(value);
            case YES_NO -> Texts.text(Boolean.parseBoolean(value.toString()) ? "record.yes" : "record.no");
            case CHOICE -> choice(field, value.toString());
            case CHOICES -> joined(value, one -> choice(field, one.toString()));
            case TAGS -> joined(value, Object::toString);
            case COUNTRY -> Countries.name(value.toString());
            case COLLEAGUE -> owners.of(value.toString());
            case RECORD -> record(value, titles);
            case EMAILS, PHONES -> joined(value, ValueWords::labelled);
            case ADDRESSES -> joined(value, ValueWords::address);
            default -> value.toString();
        };
    }

    private static String record(Object value, Map<UUID, String> titles) {
        UUID id = value instanceof UUID known ? known : UUID.fromString(value.toString());
        return titles.getOrDefault(id, Texts.text("record.out-of-sight"));
    }

    /** In the house's words where its bundle has them; an admin's choices stand as they are written. */
    public static String choice(Field field, String choice) {
        return field.isCustom() ? choice : Texts.textOr("record.choice." + field.name() + "." + choice, choice);
    }

    public static String number(Object value) {
        NumberFormat format = NumberFormat.getNumberInstance(Texts.locale());
        format.setMaximumFractionDigits(DIGITS);
        return format.format(NumberEditors.number(value));
    }

    /** A sum as records have it, with its currency. */
    public static String money(Object value) {
        if (!(value instanceof Map<?, ?> sum) || sum.get("value") == null) {
            return value.toString();
        }
        BigDecimal amount = new BigDecimal(sum.get("value").toString());
        String code = Objects.toString(sum.get("currency"), "");
        NumberFormat format = NumberFormat.getNumberInstance(Texts.locale());
        int digits = digits(code);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(Math.max(digits, amount.scale()));
        return (format.format(amount) + " " + code).strip();
    }

    private static int digits(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code.toUpperCase(Locale.ROOT)))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findFirst()
                .orElse(0);
    }

    private String day(Object value) {
        return times.date(value instanceof LocalDate day ? day : LocalDate.parse(value.toString()));
    }

    private String moment(Object value) {
        return times.relative(value instanceof Instant at ? at : Instant.parse(value.toString()));
    }

    private static String joined(Object value, java.util.function.Function<Object, String> each) {
        return value instanceof Collection<?> many
                ? many.stream().map(each).collect(Collectors.joining(", "))
                : value.toString();
    }

    private static String labelled(Object one) {
        Map<?, ?> parts = (Map<?, ?>) one;
        return parts.get("label") == null
                ? "" + parts.get("value")
                : parts.get("value") + " (" + parts.get("label") + ")";
    }

    private static String address(Object one) {
        Map<?, ?> parts = (Map<?, ?>) one;
        Stream<String> country = Stream.of(Countries.name(Objects.toString(parts.get("country"), null)));
        return Stream.concat(ADDRESS.stream().map(part -> Objects.toString(parts.get(part), "")), country)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
