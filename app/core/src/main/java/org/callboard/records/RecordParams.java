package org.callboard.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;
import org.springframework.util.MultiValueMap;

/** {@code ?q=&industry=Media&city.has=burg&size.from=50&custom.region=West} as a query. */
public final class RecordParams {

    private static final Set<String> NO_CONDITIONS = Set.of("page", "size", "sort", "q");
    private static final int LONGEST = 200;
    private static final String HAS = ".has";
    private static final String FROM = ".from";
    private static final String TO = ".to";

    private final Map<String, Field> fields;
    private final List<Criterion> criteria = new ArrayList<>();

    private RecordParams(List<Field> fields) {
        this.fields = fields.stream().collect(Collectors.toMap(Field::name, Function.identity()));
    }

    /** @throws BadInput when a value cannot be looked for; which fields can be asked is the desk's to say */
    public static RecordQuery query(List<Field> fields, MultiValueMap<String, String> params) {
        RecordParams read = new RecordParams(fields);
        params.forEach(read::condition);
        String text = params.getFirst("q");
        return new RecordQuery(text == null ? null : bounded("q", text), read.criteria);
    }

    /** A field of a kind may be called like the size of a page: then its conditions have a dot. */
    private void condition(String name, List<String> values) {
        List<String> given = values.stream()
                .filter(value -> value != null && !value.isBlank())
                .map(value -> bounded(name, value.strip()))
                .toList();
        if (given.isEmpty() || NO_CONDITIONS.contains(name)) {
            return;
        }
        if (name.endsWith(HAS) && !fields.containsKey(name)) {
            criteria.add(new Criterion(without(name, HAS), Criterion.Op.HAS, given));
        } else if (name.endsWith(FROM) && !fields.containsKey(name)) {
            criteria.add(new Criterion(without(name, FROM), Criterion.Op.FROM, given));
        } else if (name.endsWith(TO) && !fields.containsKey(name)) {
            criteria.add(new Criterion(without(name, TO), Criterion.Op.TO, given));
        } else {
            String field = name.equals("tag") ? "tags" : name;
            criteria.add(new Criterion(field, Criterion.Op.IS, parted(fields.get(field), given)));
        }
    }

    private static String without(String name, String end) {
        return name.substring(0, name.length() - end.length());
    }

    /** Only where no value can hold a comma does a comma part values. */
    private static List<String> parted(Field field, List<String> values) {
        boolean partable = field != null
                && switch (field.type()) {
                    case COUNTRY, TAGS, COLLEAGUE, TEAM, RECORD, YES_NO -> true;
                    case CHOICE, CHOICES -> field.choices().stream().noneMatch(choice -> choice.contains(","));
                    default -> false;
                };
        return partable
                ? values.stream()
                        .flatMap(value -> List.of(value.split(",")).stream())
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList()
                : values;
    }

    private static String bounded(String name, String value) {
        if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw new BadInput(
                    name.length() > 60 ? name.substring(0, 60) + "…" : name,
                    "Is too long (at most " + LONGEST + " characters), or holds the character NUL.");
        }
        return value;
    }
}
