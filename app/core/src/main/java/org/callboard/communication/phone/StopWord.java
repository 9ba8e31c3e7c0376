package org.callboard.communication.phone;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a text message says when it is one of the words that everybody has to heed. */
enum StopWord {
    STOP(Set.of("stop", "stopall", "stopp", "unsubscribe", "cancel", "end", "quit", "abmelden", "arret", "baja")),
    START(Set.of("start", "unstop"));

    static final String REASON = "Answered STOP.";

    private final Set<String> words;

    StopWord(Set<String> words) {
        this.words = words;
    }

    /** Only when the word is all that is said. */
    static Optional<StopWord> of(String text) {
        String word = text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replaceAll("[.!]+$", "");
        for (StopWord one : values()) {
            if (one.words.contains(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
