package org.callboard.communication;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Styles of mails: colours, letters and spaces. Nothing that fetches, and nothing that leaves its place. */
final class MailStyles {

    private static final Set<String> PROPERTIES = Set.of(
            "background",
            "background-color",
            "border",
            "border-bottom",
            "border-collapse",
            "border-color",
            "border-left",
            "border-radius",
            "border-right",
            "border-spacing",
            "border-style",
            "border-top",
            "border-width",
            "clear",
            "color",
            "direction",
            "display",
            "float",
            "font",
            "font-family",
            "font-size",
            "font-style",
            "font-variant",
            "font-weight",
            "height",
            "letter-spacing",
            "line-height",
            "list-style-type",
            "margin",
            "margin-bottom",
            "margin-left",
            "margin-right",
            "margin-top",
            "max-height",
            "max-width",
            "min-width",
            "overflow-wrap",
            "padding",
            "padding-bottom",
            "padding-left",
            "padding-right",
            "padding-top",
            "table-layout",
            "text-align",
            "text-decoration",
            "text-indent",
            "text-transform",
            "vertical-align",
            "white-space",
            "width",
            "word-break",
            "word-wrap");
    private static final Set<String> COLOURS = Set.of("rgb", "rgba", "hsl", "hsla");
    private static final int LONGEST = 4_000;

    private MailStyles() {}

    static String safe(String style) {
        if (style.length() > LONGEST || style.contains("\\") || style.contains("/*")) {
            return "";
        }
        return Arrays.stream(style.split(";"))
                .map(String::strip)
                .filter(MailStyles::isHarmless)
                .collect(Collectors.joining("; "));
    }

    private static boolean isHarmless(String declaration) {
        int colon = declaration.indexOf(':');
        if (colon < 0) {
            return false;
        }
        String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        return PROPERTIES.contains(property)
                && value.indexOf('@') < 0
                && value.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')
                && callsColoursOnly(value)
                && !(property.startsWith("margin") && value.contains("-")
                        || property.equals("text-indent") && value.contains("-"));
    }

    /** {@code url(…)}, {@code expression(…)}, {@code image-set(…)} and whatever comes next fetch or run. */
    private static boolean callsColoursOnly(String value) {
        int from = 0;
        for (int bracket = value.indexOf('('); bracket >= 0; bracket = value.indexOf('(', from)) {
            String name = value.substring(from, bracket).replaceFirst("^.*[^a-z-]", "");
            if (!COLOURS.contains(name)) {
                return false;
            }
            from = bracket + 1;
        }
        return true;
    }
}
