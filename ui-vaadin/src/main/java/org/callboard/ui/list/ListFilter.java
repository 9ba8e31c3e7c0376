package org.callboard.ui.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a list shows, as a person put it together: goes into the URL, into saved views, and becomes a query for whoever
 * looks.
 *
 * @param chosen values by name of the facet
 * @param sort keys in order of weight, a leading minus for descending
 */
public record ListFilter(String text, Map<String, List<String>> chosen, List<String> sort) {

    public ListFilter {
        text = text == null ? "" : text.strip();
        Map<String, List<String>> kept = new LinkedHashMap<>();
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                kept.put(facet, values.stream().distinct().toList());
            }
        });
        chosen = Collections.unmodifiableMap(kept);
        sort = List.copyOf(sort);
    }

    public static ListFilter none() {
        return new ListFilter("", Map.of(), List.of());
    }

    public static ListFilter only(String facet, String... values) {
        return none().with(facet, List.of(values));
    }

    /** Values that no facet understands are dropped, so that an old link still opens the list. */
    static ListFilter from(Map<String, List<String>> parameters, List<Facet> facets) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (Facet facet : facets) {
            List<String> values = split(parameters.get(facet.name()));
            chosen.put(facet.name(), values.stream().filter(facet::understands).toList());
        }
        List<String> q = parameters.getOrDefault("q", List.of());
        return new ListFilter(q.isEmpty() ? "" : q.get(0), chosen, split(parameters.get("sort")));
    }

    Map<String, List<String>> asParameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            parameters.put("q", List.of(text));
        }
        parameters.putAll(chosen);
        if (!sort.isEmpty()) {
            parameters.put("sort", sort);
        }
        return parameters;
    }

    public ListFilter with(String facet, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(chosen);
        changed.put(facet, values);
        return new ListFilter(text, changed, sort);
    }

    ListFilter without(String facet) {
        return with(facet, List.of());
    }

    ListFilter searching(String words) {
        return new ListFilter(words, chosen, sort);
    }

    public ListFilter sortedBy(List<String> keys) {
        return new ListFilter(text, chosen, keys);
    }

    boolean isEmpty() {
        return text.isEmpty() && chosen.isEmpty();
    }

    /** Same rows, whatever their order. */
    boolean showsTheSameAs(ListFilter other) {
        return text.equals(other.text) && chosen.equals(other.chosen);
    }

    public List<String> values(String facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    /** @return {@code null} when nothing is chosen */
    public String one(String facet) {
        return values(facet).stream().findFirst().orElse(null);
    }

    private static List<String> split(List<String> values) {
        List<String> parts = new ArrayList<>();
        (values == null ? List.<String>of() : values).forEach(v -> parts.add(v.strip()));
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
