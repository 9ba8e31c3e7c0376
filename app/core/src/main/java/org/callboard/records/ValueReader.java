package org.callboard.records;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.callboard.records.text.Countries;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.MailAddresses;
import org.callboard.records.text.PhoneNumbers;
import org.callboard.records.text.WebAddresses;

/** Reads what somebody typed into a field, brings it to the field's one form, and tells what is wrong with it. */
final class ValueReader {

    private static final int LONGEST_PHONE = 50;
    private static final Pattern SUM = Pattern.compile("(?:([A-Za-z]{3})\\s*)?([+-]?[\\d.,]+)(?:\\s*([A-Za-z]{3}))?");

    private final FieldCheck check;
    /** Whose way to write phone numbers counts; {@code null} when unknown. */
    private final String country;

    private final ListReader lists;

    ValueReader(FieldCheck check, String country) {
        this.check = check;
        this.country = country;
        this.lists = new ListReader(check, this);
    }

    /** @return {@code null} for nothing, and for what is wrong */
    Object read(Field field, Object typed) {
        if (typed == null || typed instanceof String blank && blank.isBlank()) {
            return null;
        }
        String name = field.name();
        return switch (field.type()) {
            case TEXT -> pattern(field, check.line(name, text(name, typed), field.longest()));
            case LINES -> pattern(field, check.lines(name, text(name, typed), field.longest()));
            case EMAIL -> email(name, typed);
            case PHONE -> phone(name, typed);
            case DOMAIN -> domain(field, typed);
            case LINK -> link(field, typed);
            case COUNTRY -> country(name, typed);
            case NUMBER -> bounded(field, number(name, typed));
            case MONEY -> sum(field, typed);
            case DATE -> day(name, typed);
            case TIME -> typed instanceof Instant ? typed : wrong(name, "Is set by the house.");
            case YES_NO -> yesNo(name, typed);
            case CHOICE -> choice(field, name, typed);
            case CHOICES -> lists.choices(field, typed);
            case TAGS -> lists.tags(field, typed);
            case COLLEAGUE, TEAM -> check.line(name, text(name, typed), field.longest());
            case RECORD -> id(name, typed);
            case EMAILS, PHONES -> lists.further(field, typed);
            case ADDRESSES -> lists.addresses(field, typed);
        };
    }

    private <T> T wrong(String field, String message) {
        check.wrong(field, message);
        return null;
    }

    String text(String field, Object typed) {
        return typed instanceof String text ? text : wrong(field, "Expected a text.");
    }

    private String pattern(Field field, String text) {
        if (text == null || field.pattern() == null || Patterns.matches(field.pattern(), text)) {
            return text;
        }
        return wrong(field.name(), "Does not have the expected form " + field.pattern() + ".");
    }

    String email(String name, Object typed) {
        String email = check.line(name, text(name, typed), 254);
        return email == null || MailAddresses.isOne(email)
                ? email
                : wrong(name, "Is not an e-mail address; write it like name@example.com.");
    }

    private String domain(Field field, Object typed) {
        String text = check.line(field.name(), text(field.name(), typed), 2_000);
        String domain = text == null ? null : WebAddresses.domain(text);
        return text == null || domain != null
                ? domain
                : wrong(field.name(), "Is not a web domain; write it like example.com.");
    }

    private String link(Field field, Object typed) {
        String text = check.line(field.name(), text(field.name(), typed), field.longest());
        String link = text == null ? null : WebAddresses.link(text);
        return text == null || link != null
                ? link
                : wrong(field.name(), "Is not an address of a page; write it like https://example.com/page.");
    }

    String phone(String name, Object typed) {
        return PhoneNumbers.read(check.line(name, text(name, typed), LONGEST_PHONE), country);
    }

    String country(String name, Object typed) {
        String text = check.line(name, text(name, typed), 100);
        String code = text == null ? null : Countries.code(text);
        return text == null || code != null
                ? code
                : wrong(name, "Is no country; give its English name or its two-letter code, like DE.");
    }

    private BigDecimal number(String name, Object typed) {
        BigDecimal number = Numbers.read(typed);
        return number == null
                ? wrong(
                        name,
                        "Is not a number; write it like 1234.5, with at most 20 digits before and 10 after the point.")
                : number;
    }

    private BigDecimal bounded(Field field, BigDecimal number) {
        if (number == null) {
            return null;
        }
        if (field.least() != null && number.compareTo(field.least()) < 0) {
            return wrong(field.name(), "Is too small: at least " + field.least().toPlainString() + ".");
        }
        if (field.most() != null && number.compareTo(field.most()) > 0) {
            return wrong(field.name(), "Is too large: at most " + field.most().toPlainString() + ".");
        }
        return number;
    }

    private Map<String, Object> sum(Field field, Object typed) {
        Object value = null;
        Object currency = null;
        if (typed instanceof Map<?, ?> map) {
            value = map.get("value");
            currency = map.get("currency");
        } else if (typed instanceof String text) {
            var sum = SUM.matcher(text.strip());
            if (sum.matches()) {
                value = sum.group(2);
                currency = sum.group(1) == null ? sum.group(3) : sum.group(1);
            }
        }
        BigDecimal number = Numbers.read(value);
        String code = currency instanceof String text ? currencyCode(text) : null;
        if (number == null || code == null) {
            return wrong(field.name(), "Is not a sum of money; give value and currency, like 1200.50 EUR.");
        }
        return bounded(field, number) == null ? null : Sums.of(number, code);
    }

    private static String currencyCode(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                        .anyMatch(c -> c.getCurrencyCode().equals(code))
                ? code
                : null;
    }

    private LocalDate day(String name, Object typed) {
        LocalDate day = typed instanceof LocalDate date ? date : typed instanceof String text ? dayOf(text) : null;
        return day == null || day.getYear() < 1 || day.getYear() > 9999
                ? wrong(name, "Is not a day; write it like 2026-03-31.")
                : day;
    }

    private static LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private Boolean yesNo(String name, Object typed) {
        if (typed instanceof Boolean yes) {
            return yes;
        }
        String word = typed instanceof String text ? text.strip().toLowerCase(Locale.ROOT) : "";
        return switch (word) {
            case "true", "yes", "y", "1" -> true;
            case "false", "no", "n", "0" -> false;
            default -> wrong(name, "Is neither yes nor no; write true or false.");
        };
    }

    String choice(Field field, String path, Object typed) {
        String text = check.line(path, text(path, typed), field.longest());
        if (text == null) {
            return null;
        }
        return field.choices().stream()
                .filter(text::equals)
                .findFirst()
                .or(() ->
                        field.choices().stream().filter(text::equalsIgnoreCase).findFirst())
                .orElseGet(() -> wrong(
                        path, "Is none of the choices. Choose from: " + String.join(", ", field.choices()) + "."));
    }

    private UUID id(String name, Object typed) {
        if (typed instanceof UUID id) {
            return id;
        }
        try {
            return UUID.fromString(typed instanceof String text ? text.strip() : "");
        } catch (IllegalArgumentException notAnId) {
            return wrong(name, "Is not an id.");
        }
    }
}
