package org.callboard.ui.lead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.callboard.lead.Grade;
import org.callboard.lead.LeadQuery;
import org.callboard.lead.LeadStatus;

/**
 * What the list shows, as a person put it together: goes into the URL, into saved views, and becomes a query for
 * whoever looks. Values nobody understands are dropped, so that an old link still opens the list.
 */
record LeadFilter(String text, Map<Facet, List<String>> chosen, List<String> sort) {

    LeadFilter {
        text = text == null ? "" : text.strip();
        Map<Facet, List<String>> kept = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            List<String> understood = values.stream()
                    .filter(v -> Range.understands(facet, v))
                    .distinct()
                    .toList();
            if (!understood.isEmpty()) {
                kept.put(facet, understood);
            }
        });
        chosen = java.util.Collections.unmodifiableMap(kept);
        sort = List.copyOf(sort);
    }

    static LeadFilter none() {
        return new LeadFilter("", Map.of(), List.of());
    }

    static LeadFilter only(Facet facet, String... values) {
        return none().with(facet, List.of(values));
    }

    static LeadFilter from(Map<String, List<String>> parameters) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            chosen.put(facet, split(parameters.get(facet.parameter())));
        }
        List<String> q = parameters.getOrDefault("q", List.of());
        return new LeadFilter(q.isEmpty() ? "" : q.get(0), chosen, split(parameters.get("sort")));
    }

    Map<String, List<String>> asParameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put("q", List.of(text));
        }
        chosen.forEach((facet, values) -> parameters.put(facet.parameter(), List.copyOf(values)));
        if (!sort.isEmpty()) {
            parameters.put("sort", sort);
        }
        return parameters;
    }

    LeadFilter with(Facet facet, List<String> values) {
        Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(chosen);
        changed.put(facet, values);
        return new LeadFilter(text, changed, sort);
    }

    LeadFilter without(Facet facet) {
        return with(facet, List.of());
    }

    LeadFilter searching(String words) {
        return new LeadFilter(words, chosen, sort);
    }

    LeadFilter sortedBy(List<String> keys) {
        return new LeadFilter(text, chosen, keys);
    }

    boolean isEmpty() {
        return text.isEmpty() && chosen.isEmpty();
    }

    /** Same leads, whatever their order. */
    boolean showsTheSameAs(LeadFilter other) {
        return text.equals(other.text) && chosen.equals(other.chosen);
    }

    /** @param me stands in for {@link Facet#ME} */
    LeadQuery asQuery(String me) {
        Range score = Range.of(one(Facet.SCORE));
        Range created = Range.of(one(Facet.CREATED));
        String owner = one(Facet.OWNER);
        return new LeadQuery(
                text.isEmpty() ? null : text,
                all(Facet.STATUS, LeadStatus::valueOf),
                all(Facet.GRADE, Grade::valueOf),
                Facet.ME.equals(owner) ? me : owner,
                one(Facet.TEAM),
                one(Facet.SOURCE),
                one(Facet.CAMPAIGN),
                one(Facet.COUNTRY),
                one(Facet.TAG),
                score.from(Integer::valueOf),
                score.to(Integer::valueOf),
                created.from(LocalDate::parse),
                created.to(LocalDate::parse),
                chosen.containsKey(Facet.IMPORT) ? UUID.fromString(one(Facet.IMPORT)) : null);
    }

    private String one(Facet facet) {
        List<String> values = chosen.get(facet);
        return values == null ? null : values.get(0);
    }

    private <T> Set<T> all(Facet facet, Function<String, T> parse) {
        Set<T> parsed = new TreeSet<>();
        chosen.getOrDefault(facet, List.of()).forEach(v -> parsed.add(parse.apply(v.toUpperCase(Locale.ROOT))));
        return parsed;
    }

    private static List<String> split(List<String> values) {
        List<String> parts = new ArrayList<>();
        (values == null ? List.<String>of() : values).forEach(v -> parts.add(v.strip()));
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
