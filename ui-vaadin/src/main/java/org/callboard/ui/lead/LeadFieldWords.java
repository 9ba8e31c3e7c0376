package org.callboard.ui.lead;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.ui.record.FieldWords;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;

/** Fields of a lead and their values as people read them. */
final class LeadFieldWords implements FieldWords {

    private static final String OWNER = "owner";

    private final OwnerNames owners;

    LeadFieldWords(OwnerNames owners) {
        this.owners = owners;
    }

    @Override
    public List<String> fields() {
        return Stream.concat(Stream.of(Fact.values()).map(Fact::field), Stream.of(OWNER, "team", "attributes"))
                .toList();
    }

    @Override
    public String label(String field) {
        return Fact.named(field).map(Fact::label).orElseGet(() -> Texts.textOr("lead.history.field." + field, field));
    }

    @Override
    public String words(String field, Object value) {
        if (field.equals(OWNER)) {
            return owners.of((String) value);
        }
        return Fact.named(field).map(fact -> fact.words(value)).orElseGet(() -> value == null ? "" : words(value));
    }

    private static String words(Object value) {
        return value instanceof Map<?, ?> many
                ? many.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .collect(Collectors.joining(", "))
                : value.toString();
    }
}
