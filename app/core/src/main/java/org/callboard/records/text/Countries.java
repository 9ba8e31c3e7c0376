package org.callboard.records.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Countries by code or English name, and the language that most people of a country speak. */
public final class Countries {

    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            BY_NAME.put(code.toLowerCase(Locale.ROOT), code);
            BY_NAME.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            BY_NAME.put(NormalForm.words(country.getDisplayCountry(Locale.ENGLISH)), code);
        }
        Map.of(
                        "uk", "GB",
                        "england", "GB",
                        "great britain", "GB",
                        "united states of america", "US",
                        "u s a", "US",
                        "u s", "US",
                        "czech republic", "CZ",
                        "holland", "NL",
                        "russian federation", "RU",
                        "republic of korea", "KR")
                .forEach(BY_NAME::put);
    }

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("US", "en"),
            Map.entry("GB", "en"),
            Map.entry("IE", "en"),
            Map.entry("AU", "en"),
            Map.entry("NZ", "en"),
            Map.entry("CA", "en"),
            Map.entry("IN", "en"),
            Map.entry("SG", "en"),
            Map.entry("ZA", "en"),
            Map.entry("DE", "de"),
            Map.entry("AT", "de"),
            Map.entry("CH", "de"),
            Map.entry("LI", "de"),
            Map.entry("FR", "fr"),
            Map.entry("BE", "fr"),
            Map.entry("LU", "fr"),
            Map.entry("ES", "es"),
            Map.entry("MX", "es"),
            Map.entry("AR", "es"),
            Map.entry("CL", "es"),
            Map.entry("CO", "es"),
            Map.entry("PE", "es"),
            Map.entry("IT", "it"),
            Map.entry("PT", "pt"),
            Map.entry("BR", "pt"),
            Map.entry("NL", "nl"),
            Map.entry("PL", "pl"),
            Map.entry("CZ", "cs"),
            Map.entry("SE", "sv"),
            Map.entry("NO", "nb"),
            Map.entry("DK", "da"),
            Map.entry("FI", "fi"),
            Map.entry("JP", "ja"),
            Map.entry("CN", "zh"),
            Map.entry("KR", "ko"),
            Map.entry("TR", "tr"),
            Map.entry("RU", "ru"),
            Map.entry("UA", "uk"));

    private Countries() {}

    /** The ISO 3166 alpha-2 code, {@code null} when there is no such country. */
    public static String code(String codeOrName) {
        return BY_NAME.get(NormalForm.words(codeOrName));
    }

    /** The ISO 639-1 code, {@code null} where it does not follow. */
    public static String language(String country) {
        return country == null ? null : LANGUAGES.get(country);
    }
}
