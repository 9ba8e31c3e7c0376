package org.callboard.access;

import java.util.Optional;

/** What the current user chose and wants to find again: theme, columns, last view, a tour dismissed. */
public interface Preferences {

    Optional<String> get(String key);

    /** @param value at most 10,000 characters, JSON by convention; {@code null} forgets it */
    void set(String key, String value);
}
