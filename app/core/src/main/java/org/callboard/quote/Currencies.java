package org.callboard.quote;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callboard.records.text.FieldCheck;

/** Currencies by ISO 4217 in which something can be paid: not gold, not tests. */
final class Currencies {

    private Currencies() {}

    /** In upper case; {@code null} when it is wrong or missing, which is told. */
    static String code(FieldCheck check, String field, String typed) {
        Optional<String> known =
                typed == null ? Optional.empty() : known(typed.strip().toUpperCase(Locale.ROOT));
        if (known.isEmpty()) {
            check.wrong(field, "Give a currency by its three letters, like EUR.");
        }
        return known.orElse(null);
    }

    private static Optional<String> known(String code) {
        return all().stream().filter(code::equals).findFirst();
    }

    static List<String> all() {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
    }
}
