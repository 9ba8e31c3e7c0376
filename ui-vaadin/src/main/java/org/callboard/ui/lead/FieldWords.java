package org.callboard.ui.lead;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.ui.text.Texts;

/** Fields of a lead's history and their values as people read them. */
final class FieldWords {

    private static final String OWNER = "owner";

    private final OwnerNames owners;

    FieldWords(OwnerNames owners) {
        this.owners = owners;
    }

    /** Those that one may look for. */
    static List<String> fields() {
        return Stream.concat(Stream.of(Fact.values()).map(Fact::field), Stream.of(OWNER, "team", "attributes"))
                .toList();
    }

    static String label(String field) {
        return Fact.named(field).map(Fact::label).orElseGet(() -> Texts.textOr("lead.history.field." + field, field));
    }

    String value(String field, Object value) {
        if (field.equals(OWNER)) {
            return owners.of((String) value);
        }
        String words = Fact.named(field)
                .map(fact -> fact.words(value))
                .or(() -> Optional.ofNullable(value).map(FieldWords::words))
                .orElse("");
        return words.isEmpty() ? "–" : words;
    }

    private static String words(Object value) {
        return value instanceof Map<?, ?> many
                ? many.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .collect(Collectors.joining(", "))
                : value.toString();
    }
}
