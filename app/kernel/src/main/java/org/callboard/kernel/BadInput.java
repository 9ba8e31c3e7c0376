package org.callboard.kernel;

import java.util.List;

/** A caller's mistake, told field by field with its remedy. Becomes a 400 problem with one entry per field. */
public class BadInput extends RuntimeException {

    /** @param field path of the field in the caller's words, for example {@code email} */
    public record Field(String field, String message) {}

    private final transient List<Field> fields;

    public BadInput(String field, String message) {
        this(List.of(new Field(field, message)));
    }

    public BadInput(List<Field> fields) {
        super(fields.stream()
                .map(f -> f.field() + ": " + f.message())
                .reduce((a, b) -> a + " " + b)
                .orElse(""));
        this.fields = List.copyOf(fields);
    }

    public List<Field> fields() {
        return fields;
    }
}
