package org.callboard.kernel;

import java.util.List;

/**
 * Somebody else was faster, or the state does not allow it. Becomes a 409 problem, or 412 when a version was given.
 * Nothing was written.
 */
public class Conflict extends RuntimeException {

    /** A field that both changed: what the caller wants, and what stands there now. */
    public record Field(String field, Object yours, Object theirs) {}

    private final transient List<Field> fields;

    public Conflict(String message) {
        this(message, List.of());
    }

    public Conflict(String message, List<Field> fields) {
        super(message);
        this.fields = List.copyOf(fields);
    }

    public List<Field> fields() {
        return fields;
    }
}
