package org.callboard.ui.record;

import java.util.List;

/** The fields of a kind of record, and their values, as people read them. */
public interface FieldWords {

    /** Names of those whose history one may look for, in the order of forms. */
    List<String> fields();

    /** What people call a field; the name itself when nobody knows it. */
    String label(String field);

    /** A value of a field as people read it; empty when nothing is known. */
    String words(String field, Object value);

    /** The same with a dash for nothing. */
    default String shown(String field, Object value) {
        String words = words(field, value);
        return words.isEmpty() ? "–" : words;
    }
}
