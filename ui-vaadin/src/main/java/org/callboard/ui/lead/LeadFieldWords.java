package org.callboard.ui.lead;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.ui.record.FieldWords;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;

/** Fields of a lead and their values as people read them. */
final class LeadFieldWords implements FieldWords {

    private static final String OWNER = "owner";

    private final OwnerNames owners;
    private final List<CustomFact> own;

    /** @param own the fields that admins added, as the viewer may see them */
    LeadFieldWords(OwnerNames owners, List<CustomFact> own) {
        this.own = own;
        this.owners = owners;
    }

    @Override
    public List<String> fields() {
        return Stream.of(facts().map(KnownFact::field), Stream.of(OWNER, "team", "attributes"))
                .flatMap(Function.identity())
                .toList();
    }

    @Override
    public String label(String field) {
        return named(field).map(KnownFact::label).orElseGet(() -> Texts.textOr("lead.history.field." + field, field));
    }

    @Override
    public String words(String field, Object value) {
        if (field.equals(OWNER)) {
            return owners.of((String) value);
        }
        return named(field).map(fact -> fact.words(value)).orElseGet(() -> value == null ? "" : words(value));
    }

    private Stream<KnownFact> facts() {
        return Stream.concat(Stream.of(Fact.values()), own.stream());
    }

    private Optional<KnownFact> named(String field) {
        return facts().filter(fact -> fact.field().equals(field)).findFirst();
    }

    private static String words(Object value) {
        return value instanceof Map<?, ?> many
                ? many.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .collect(Collectors.joining(", "))
                : value.toString();
    }
}
