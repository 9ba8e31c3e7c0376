package org.callboard.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.records.Field.Trait;
import org.callboard.records.text.Countries;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;

/** The one way from what somebody typed to the values of a record; tells everything that is wrong, field by field. */
@Component
class RecordCheck {

    private static final int MOST_NAMED = 20;

    private final CustomValues customs;
    private final RecordRows rows;
    private final People people;
    private final Kinds kinds;

    RecordCheck(CustomValues customs, RecordRows rows, People people, Kinds kinds) {
        this.customs = customs;
        this.rows = rows;
        this.people = people;
        this.kinds = kinds;
    }

    /**
     * @param values as {@link Stored#values()}
     * @param custom as {@link Stored#custom()}
     */
    record Checked(Map<String, Object> values, Map<String, Object> custom) {}

    /** @param viewer who says it; {@code null} for the house itself */
    Checked created(RecordKind kind, Map<String, ?> typed, Viewer viewer) {
        Map<String, Object> said = withoutBlanks(typed);
        Map<String, Object> values = new LinkedHashMap<>();
        kind.fields().stream()
                .filter(field -> field.otherwise() != null)
                .forEach(field -> values.put(field.name(), field.otherwise()));
        return checked(kind, values, null, said, viewer);
    }

    Checked changed(RecordKind kind, Stored known, Map<String, ?> changes, Viewer viewer) {
        return checked(kind, known.values(), known.custom(), new LinkedHashMap<>(changes), viewer);
    }

    /** @param custom {@code null} for a new record */
    private Checked checked(
            RecordKind kind,
            Map<String, Object> known,
            Map<String, Object> custom,
            Map<String, Object> said,
            Viewer viewer) {
        FieldCheck check = new FieldCheck();
        requireWritable(kind, known, said, viewer, check);
        Map<String, Object> typed = completed(kind, known, said);
        Map<String, Object> values = new LinkedHashMap<>(known);
        values.keySet().removeIf(name -> name.startsWith(Field.CUSTOM));
        ValueReader reader = new ValueReader(check, country(known, typed));
        for (Field field : kind.fields()) {
            if (typed.containsKey(field.name()) && !Plain.same(typed.get(field.name()), known.get(field.name()))) {
                values.put(field.name(), reader.read(field, typed.get(field.name())));
            }
        }
        values.values().removeIf(Objects::isNull);
        Map<String, Object> own = customs(kind, custom, typed, viewer, check);
        check.done();
        requireWhole(kind, known, values, viewer, check);
        customs.fields(kind.name()).stream()
                .filter(field -> own.get(field.key()) != null)
                .forEach(field -> values.put(field.name(), own.get(field.key())));
        kind.check(values).forEach(check::wrong);
        check.done();
        return new Checked(values, own);
    }

    /** What the kind completes counts only where it says something of its own. */
    private static Map<String, Object> completed(RecordKind kind, Map<String, Object> known, Map<String, Object> said) {
        Map<String, Object> completed = new LinkedHashMap<>(kind.completed(said));
        completed.keySet().removeIf(name -> !said.containsKey(name) && known.get(name) != null);
        return completed;
    }

    private static String country(Map<String, Object> known, Map<String, Object> typed) {
        Object typedCountry = typed.get("country");
        Object country = typedCountry == null ? known.get("country") : typedCountry;
        return country instanceof String text ? Countries.code(text) : null;
    }

    private Map<String, Object> customs(
            RecordKind kind, Map<String, Object> known, Map<String, Object> typed, Viewer viewer, FieldCheck check) {
        Map<String, Object> said = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(Field.CUSTOM)) {
                said.put(name.substring(Field.CUSTOM.length()), value);
            }
        });
        return known == null
                ? customs.created(kind.name(), said, viewer, check)
                : customs.changed(kind.name(), known, said, viewer, check);
    }

    private void requireWritable(
            RecordKind kind, Map<String, Object> known, Map<String, Object> said, Viewer viewer, FieldCheck check) {
        Map<String, Field> fields =
                kind.fields().stream().collect(Collectors.toMap(Field::name, field -> field, (a, b) -> a));
        List<String> unknown = said.keySet().stream()
                .filter(name -> !name.startsWith(Field.CUSTOM) && !fields.containsKey(name))
                .limit(MOST_NAMED)
                .toList();
        unknown.forEach(name -> check.wrong(
                name.length() > 60 ? name.substring(0, 60) + "…" : name,
                "There is no such field to write. Known here: " + String.join(", ", writable(kind)) + "."));
        if (viewer != null) {
            said.keySet().stream()
                    .filter(name -> fields.containsKey(name) && fields.get(name).is(Trait.READ_ONLY))
                    .forEach(name -> check.wrong(name, "Is set by the house; leave it out."));
        }
        said.keySet().stream()
                .filter(name -> fields.containsKey(name) && fields.get(name).is(Trait.ONCE))
                .filter(name -> known.get("createdAt") != null && !Plain.same(said.get(name), known.get(name)))
                .forEach(name -> check.wrong(name, kind.insteadOfChanging(name)));
    }

    private static List<String> writable(RecordKind kind) {
        return Stream.concat(
                        kind.fields().stream()
                                .filter(field -> !field.is(Trait.READ_ONLY))
                                .map(Field::name),
                        Stream.of("custom"))
                .toList();
    }

    private void requireWhole(
            RecordKind kind, Map<String, Object> known, Map<String, Object> values, Viewer viewer, FieldCheck check) {
        for (Field field : kind.fields()) {
            Object value = values.get(field.name());
            if (value == null && field.is(Trait.REQUIRED)) {
                check.wrong(field.name(), field.label() + " is required.");
            }
            if (value == null || Plain.same(value, known.get(field.name()))) {
                continue;
            }
            if (field.type() == FieldType.COLLEAGUE) {
                colleague(kind, field, value.toString()).ifPresent(wrong -> check.wrong(field.name(), wrong));
            }
            if (field.type() == FieldType.RECORD && kinds.has(field.refersTo())) {
                pointed(kinds.get(field.refersTo()), (UUID) value, viewer)
                        .ifPresent(wrong -> check.wrong(field.name(), wrong));
            }
        }
    }

    /** What is wrong with somebody as owner: only who may see a record can look after it. */
    Optional<String> colleague(RecordKind kind, Field field, String username) {
        Optional<Person> person = people.find(username).filter(Person::enabled);
        boolean sees = person.map(p -> kind.mayRead(new Viewer(p.username(), p.name(), p.roles(), p.teams())))
                .filter(sight -> !(sight instanceof Sight.None))
                .isPresent();
        return sees
                ? Optional.empty()
                : Optional.of("There is no colleague " + username + " who works with " + kind.plural() + ".");
    }

    private Optional<String> pointed(RecordKind kind, UUID id, Viewer viewer) {
        return rows.find(kind, id)
                        .filter(there -> there.mergedInto() == null)
                        .filter(there -> viewer == null || kind.mayRead(viewer).covers(there.owner(), there.team()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("There is no " + kind.name() + " " + id + ", or you may not see it.");
    }

    /** A person's team when they have one only; else it stays. */
    String teamWith(String username, String team) {
        Set<String> teams = people.find(username).map(Person::teams).orElse(Set.of());
        return teams.size() == 1 ? teams.iterator().next() : team;
    }

    private static Map<String, Object> withoutBlanks(Map<String, ?> typed) {
        Map<String, Object> said = new LinkedHashMap<>(typed);
        said.values().removeIf(value -> value == null || value instanceof String text && text.isBlank());
        return said;
    }

    /** Names of fields whose values differ. */
    static List<String> different(Map<String, Object> before, Map<String, Object> after) {
        List<String> names = new ArrayList<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(name -> !Plain.same(before.get(name), after.get(name)))
                .forEach(names::add);
        return names;
    }
}
