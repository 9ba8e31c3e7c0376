package org.callboard.knowledge.reading;

import org.callboard.knowledge.Audience;

/**
 * How a question is put to the index: its words and, as markers, the language and the audience. The index answers for all of
 * it at once.
 */
final class Question {

    /** A question of many hits is ranked among the first so many that the index finds: bounded work, whatever is asked. */
    static final int RANKED = 1_000;

    private Question() {}

    static String marker(String of) {
        return "#" + of.toLowerCase(java.util.Locale.ROOT);
    }

    /** As {@code tsquery} text: what every hit must have. */
    static String within(String language, Audience audience) {
        String must = "'" + marker(language) + "'";
        return audience == null ? must : must + " & '" + marker(audience.name()) + "'";
    }
}
