package org.callboard.lead;

import java.util.Locale;
import org.callboard.records.text.FieldCheck;

/** The kinds of behaviour are open; they are written like {@code demo-requested}, however a sender spells them. */
final class BehaviourKind {

    static final String CAME_AGAIN = "form-sent";

    private BehaviourKind() {}

    static String of(FieldCheck check, String type) {
        String typed = check.line("type", type, 60);
        if (typed == null) {
            check.wrong(
                    "type", "Say what happened, for example page-viewed, form-opened, demo-requested, mail-opened.");
            return null;
        }
        String kind = typed.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (kind.isEmpty()) {
            check.wrong("type", "Needs letters a to z, for example page-viewed.");
        }
        return kind;
    }

    static String inWords(String kind) {
        String words = kind.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
