package org.callboard.deal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody is in a deal. */
public enum ContactRole {
    BUYER,
    USER,
    CHAMPION,
    BLOCKER,
    OTHER;

    /** As in JSON and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ContactRole> of(String word) {
        return Arrays.stream(values())
                .filter(role -> word != null && role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(ContactRole::word).collect(Collectors.joining(", "));
    }
}
