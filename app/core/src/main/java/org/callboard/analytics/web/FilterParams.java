package org.callboard.analytics.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.callboard.kernel.BadInput;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;
import org.springframework.util.MultiValueMap;

/** {@code ?owner=rep1,rep2&amount.from=1000&q=acme} as a filter, as the list of deals reads it. */
final class FilterParams {

    private static final int LONGEST = 200;
    private static final String FROM = ".from";
    private static final String TO = ".to";
    /** Values of these may hold a comma. */
    private static final Set<String> WHOLE = Set.of("source", "campaign", "competitor", "lostReason");

    private FilterParams() {}

    /** @param own names of the door's own parameters, which are no conditions */
    static RecordQuery filter(MultiValueMap<String, String> params, Set<String> own) {
        List<Criterion> criteria = new ArrayList<>();
        params.forEach((name, values) -> {
            List<String> given = values.stream()
                    .filter(value -> value != null && !value.isBlank())
                    .map(value -> bounded(name, value.strip()))
                    .toList();
            if (!given.isEmpty() && !name.equals("q") && !own.contains(name)) {
                criteria.add(criterion(name, given));
            }
        });
        String text = params.getFirst("q");
        return new RecordQuery(text == null ? null : bounded("q", text), criteria);
    }

    private static Criterion criterion(String name, List<String> values) {
        if (name.endsWith(FROM)) {
            return new Criterion(without(name, FROM), Criterion.Op.FROM, values);
        }
        if (name.endsWith(TO)) {
            return new Criterion(without(name, TO), Criterion.Op.TO, values);
        }
        String field = name.equals("tag") ? "tags" : name;
        return new Criterion(field, Criterion.Op.IS, WHOLE.contains(field) ? values : parted(values));
    }

    private static List<String> parted(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String without(String name, String end) {
        return name.substring(0, name.length() - end.length());
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
