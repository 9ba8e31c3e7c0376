package org.callboard.communication.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Languages as people write them: {@code de}, {@code de-AT}, {@code German}, {@code Deutsch}. */
final class Languages {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private Languages() {}

    static boolean isCode(String code) {
        return CODES.contains(code);
    }

    /** ISO 639-1; {@code null} when nobody can tell. */
    static String code(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String plain = written.strip();
        String first = plain.split("[-_ ,;(/]", 2)[0].toLowerCase(Locale.ROOT);
        return isCode(first) && first.length() == 2 ? first : byName(plain);
    }

    private static String byName(String name) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .filter(code -> {
                    Locale one = Locale.forLanguageTag(code);
                    return List.of(one.getDisplayLanguage(Locale.ENGLISH), one.getDisplayLanguage(one)).stream()
                            .anyMatch(name::equalsIgnoreCase);
                })
                .findFirst()
                .orElse(null);
    }
}
