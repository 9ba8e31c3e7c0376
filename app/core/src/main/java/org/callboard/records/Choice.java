package org.callboard.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;

/** What somebody chose for the survivor of a merge, on top of what is proposed. */
final class Choice {

    private final List<Field> fields;
    private final List<Mergeable.Record> sides;
    private final Proposal proposal;

    /**
     * @param fields those that the chooser may see
     * @param sides the survivor first
     */
    Choice(List<Field> fields, List<Mergeable.Record> sides) {
        this.fields = fields;
        this.sides = sides;
        this.proposal = new Proposal(sides);
    }

    /**
     * @param chosen a value by field name, or the id of the record whose value it is
     * @return only what the survivor does not have already
     */
    Map<String, Object> of(Map<String, Object> chosen) {
        Map<String, Object> wanted = all(chosen);
        wanted.keySet()
                .removeIf(name ->
                        Plain.same(wanted.get(name), sides.get(0).values().get(name)));
        return wanted;
    }

    /** Every value that the survivor will have. */
    Map<String, Object> all(Map<String, Object> chosen) {
        Map<String, Field> known = fields.stream().collect(Collectors.toMap(Field::name, field -> field));
        List<BadInput.Field> unknown = chosen.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .limit(20)
                .map(name -> new BadInput.Field(
                        "fields." + name, "There is no such field to choose. Known here: " + names() + "."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new BadInput(unknown);
        }
        Map<String, Object> wanted = new LinkedHashMap<>();
        proposal.names().forEach(name -> wanted.put(name, proposal.of(name, longest(known.get(name)))));
        chosen.forEach((name, value) -> wanted.put(name, meant(name, value)));
        keepReachable(FieldType.EMAIL, FieldType.EMAILS, wanted, chosen);
        keepReachable(FieldType.PHONE, FieldType.PHONES, wanted, chosen);
        return wanted;
    }

    /** An address or a number that is not the one of the survivor is one of its further ones: nobody gets lost. */
    private void keepReachable(FieldType one, FieldType more, Map<String, Object> wanted, Map<String, Object> chosen) {
        Optional<Field> further =
                fields.stream().filter(field -> field.type() == more).findFirst();
        if (further.isEmpty() || chosen.containsKey(further.get().name())) {
            return;
        }
        List<Object> list = new ArrayList<>();
        if (wanted.get(further.get().name()) instanceof List<?> known) {
            list.addAll(known);
        }
        fields.stream()
                .filter(field -> field.type() == one)
                .flatMap(field -> proposal.values(field.name()).stream()
                        .filter(value -> value != null && !value.equals(wanted.get(field.name()))))
                .filter(value -> list.stream().noneMatch(known -> holds(known, value)))
                .distinct()
                .forEach(value -> list.add(Map.of("value", value)));
        if (!list.isEmpty()) {
            wanted.put(
                    further.get().name(),
                    list.subList(0, Math.min(list.size(), further.get().longest())));
        }
    }

    private static boolean holds(Object known, Object value) {
        return known instanceof Map<?, ?> item && value.equals(item.get("value"));
    }

    private static int longest(Field field) {
        return field == null ? Integer.MAX_VALUE : field.longest();
    }

    private Object meant(String name, Object value) {
        Optional<Mergeable.Record> side = sides.stream()
                .filter(one ->
                        value instanceof String text && one.id().toString().equals(text))
                .findFirst();
        return side.isPresent() ? side.get().values().get(name) : value;
    }

    private String names() {
        return fields.stream().map(Field::name).collect(Collectors.joining(", "));
    }
}
