package org.callboard.ui.record;

import java.util.Locale;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.kernel.Cause;
import org.callboard.ui.text.Texts;

/** Who or what made something happen, as a sentence. */
final class CauseWords {

    private CauseWords() {}

    static String of(Cause cause, People people) {
        if (cause == null) {
            return "";
        }
        return switch (cause.kind()) {
            case PERSON ->
                Texts.text(
                        "record.cause.person",
                        people.find(cause.name()).map(Person::name).orElse(cause.name()));
            case STEP -> Texts.text("record.cause.step", step(cause.name()), release(cause));
            case RULE -> Texts.text("record.cause.rule", plain(cause.name()), release(cause));
            case HOUSE ->
                Texts.textOr("record.cause.house." + cause.name(), Texts.text("record.cause.house", cause.name()));
        };
    }

    static String icon(Cause cause) {
        if (cause == null) {
            return "circle-dot";
        }
        return switch (cause.kind()) {
            case PERSON -> "user";
            case STEP -> "workflow";
            case RULE -> "wand-sparkles";
            case HOUSE -> "house";
        };
    }

    private static int release(Cause cause) {
        return cause.release() == null ? 0 : cause.release();
    }

    /** {@code lead-handling/Task_ContactLead} reads "Contact lead". */
    static String step(String name) {
        String element = name.substring(name.lastIndexOf('/') + 1);
        String words = element.substring(element.indexOf('_') + 1).replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.isEmpty() ? name : words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    /** {@code lead/lead-scoring} reads "lead scoring". */
    static String plain(String decision) {
        return decision.substring(decision.lastIndexOf('/') + 1).replace('-', ' ');
    }
}
