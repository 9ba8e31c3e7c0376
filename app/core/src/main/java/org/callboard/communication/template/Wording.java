package org.callboard.communication.template;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Facts as a person of a language reads them: sums with their currency, days written out. */
final class Wording {

    private static final String CURRENCY = "Currency";
    private static final int LONGEST = 10_000;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private Wording() {}

    /** @param facts flat, by name. Blank ones are left out: they are missing */
    static Map<String, String> of(Map<String, Object> facts, Locale locale) {
        Map<String, String> words = new HashMap<>();
        facts.forEach((name, value) -> {
            String said = clean(said(value, facts.get(name + CURRENCY), locale));
            if (!said.isEmpty()) {
                words.put(name, said);
            }
        });
        return words;
    }

    /** Without what no mail may carry. */
    static String clean(String value) {
        String plain =
                CONTROLS.matcher(value.replace("\r\n", "\n")).replaceAll(" ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static String said(Object value, Object currency, Locale locale) {
        if (value instanceof Number number) {
            return number(number, currency, locale);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(one -> said(one, null, locale)).collect(Collectors.joining(", "));
        }
        String text = String.valueOf(value);
        return DAY.matcher(text).matches() ? day(text, locale) : text;
    }

    private static String number(Number number, Object currency, Locale locale) {
        BigDecimal exact = new BigDecimal(number.toString());
        if (currency == null) {
            NumberFormat format = NumberFormat.getInstance(locale);
            format.setMaximumFractionDigits(
                    Math.max(0, exact.stripTrailingZeros().scale()));
            return format.format(exact);
        }
        try {
            NumberFormat format = NumberFormat.getCurrencyInstance(locale);
            Currency unit = Currency.getInstance(currency.toString());
            format.setCurrency(unit);
            format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
            format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
            return format.format(exact);
        } catch (IllegalArgumentException unknown) {
            return exact.toPlainString() + " " + currency;
        }
    }

    private static String day(String text, Locale locale) {
        try {
            return LocalDate.parse(text)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        } catch (DateTimeParseException noDay) {
            return text;
        }
    }
}
