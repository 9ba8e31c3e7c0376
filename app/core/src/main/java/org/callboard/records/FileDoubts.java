package org.callboard.records;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.imports.Importable.Doubt;
import org.springframework.stereotype.Component;

/** Which words of a file name nothing that the house knows, and what may be meant by them. */
@Component
class FileDoubts {

    private final RecordGate gate;
    private final RecordNames names;
    private final People people;

    FileDoubts(RecordGate gate, RecordNames names, People people) {
        this.gate = gate;
        this.names = names;
        this.people = people;
    }

    Set<String> naming(RecordKind kind) {
        Set<String> naming = new HashSet<>(kind.namesInFiles().keySet());
        gate.fields(kind).stream()
                .filter(field -> field.type() == FieldType.COLLEAGUE
                        || field.type() == FieldType.CHOICE
                        || !kind.usualWords(field.name()).isEmpty())
                .forEach(field -> naming.add(field.name()));
        return naming;
    }

    Optional<Doubt> doubt(RecordKind kind, String name, String value) {
        String pointed = kind.namesInFiles().get(name);
        if (pointed != null) {
            return names.named(pointed, value).isEmpty() ? Optional.of(unknown(pointed, value)) : Optional.empty();
        }
        return gate.fields(kind).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .flatMap(field -> doubt(kind, field, value.strip()));
    }

    private Doubt unknown(String pointed, String value) {
        return new Doubt(
                true,
                names.like(pointed, value).stream()
                        .map(RecordNames.Named::title)
                        .toList());
    }

    private Optional<Doubt> doubt(RecordKind kind, Field field, String value) {
        return switch (field.type()) {
            case COLLEAGUE -> colleague(value);
            case CHOICE -> among(field.choices(), value).map(nearest -> new Doubt(true, nearest));
            default ->
                among(kind.usualWords(field.name()), value)
                        .filter(nearest -> !nearest.isEmpty())
                        .map(nearest -> new Doubt(false, likewise(nearest, value)));
        };
    }

    /** In small letters where the file writes so. */
    private static List<String> likewise(List<String> words, String value) {
        return value.equals(value.toLowerCase(Locale.ROOT))
                ? words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList()
                : words;
    }

    /** Empty when it is one of them. */
    private static Optional<List<String>> among(List<String> known, String value) {
        return known.stream().anyMatch(value::equalsIgnoreCase)
                ? Optional.empty()
                : Optional.of(NearestWords.of(value, known));
    }

    /** Files name colleagues as they log in, or as people call them. */
    private Optional<Doubt> colleague(String value) {
        List<Person> found = people.search(value);
        boolean known = people.find(value).isPresent()
                || found.stream()
                                .filter(person -> person.name().equalsIgnoreCase(value))
                                .count()
                        == 1;
        return known
                ? Optional.empty()
                : Optional.of(new Doubt(
                        true, found.stream().map(Person::username).limit(3).toList()));
    }
}
