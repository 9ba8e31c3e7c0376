package org.callboard.ui.record;

import com.vaadin.flow.component.UI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Countries by ISO 3166 alpha-2 code, in the words of the reader's language. */
public final class Countries {

    private Countries() {}

    public static List<String> codes() {
        return Stream.of(Locale.getISOCountries())
                .sorted(Comparator.comparing(Countries::name))
                .toList();
    }

    /** The name; whatever is written when it is no code. */
    public static String name(String code) {
        if (code == null || code.length() != 2) {
            return code == null ? "" : code;
        }
        Locale reader =
                UI.getCurrent() == null ? Locale.ENGLISH : UI.getCurrent().getLocale();
        return new Locale("", code).getDisplayCountry(reader);
    }
}
