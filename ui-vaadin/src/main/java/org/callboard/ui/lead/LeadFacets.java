package org.callboard.ui.lead;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callboard.access.People;
import org.callboard.lead.Grade;
import org.callboard.lead.LeadQuery;
import org.callboard.lead.LeadStatus;
import org.callboard.records.Criterion;
import org.callboard.ui.list.Facet;
import org.callboard.ui.list.Facets;
import org.callboard.ui.list.ListFilter;
import org.callboard.ui.list.Range;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** What the list of leads can be narrowed by, and the question to the directory that comes of it. */
final class LeadFacets {

    private static final String STATUS = "status";
    private static final String GRADE = "grade";
    private static final String OWNER = "owner";

    private LeadFacets() {}

    /** @param custom of the fields that admins added */
    static List<Facet> all(People people, Times times, List<Facet> custom) {
        List<Facet> standard = List.of(
                Facets.choice(STATUS, label(STATUS), names(LeadStatus.values()), s -> Texts.text("lead.status." + s)),
                Facets.choice(GRADE, label(GRADE), names(Grade.values()), g -> Texts.text("lead.grade." + g)),
                Facets.colleague(OWNER, label(OWNER), people),
                Facets.country("country", label("country")),
                Facets.byLink("team", label("team")),
                Facets.text("source", label("source")),
                Facets.text("campaign", label("campaign")),
                Facets.text("tag", label("tag")),
                Facets.wholeNumbers("score", label("score")),
                Facets.days("created", label("created"), times),
                Facets.importOf("import"));
        return Stream.concat(standard.stream(), custom.stream()).toList();
    }

    /** The house's own views. */
    static Map<String, ListFilter> views() {
        Map<String, ListFilter> views = new LinkedHashMap<>();
        views.put("mine", ListFilter.only(OWNER, Facet.ME));
        views.put("unassigned", ListFilter.only(OWNER, Facet.NONE));
        views.put("hot", ListFilter.only(GRADE, "HOT").with(STATUS, List.of("NEW", "ASSIGNED")));
        views.put("nurturing", ListFilter.only(STATUS, "NURTURING"));
        return views;
    }

    /** @param custom what is asked of the fields that admins added @param me stands in for {@link Facet#ME} */
    static LeadQuery query(ListFilter filter, List<Criterion> custom, String me) {
        Range score = Range.of(filter.one("score"));
        Range created = Range.of(filter.one("created"));
        String owner = filter.one(OWNER);
        return new LeadQuery(
                filter.text().isEmpty() ? null : filter.text(),
                all(filter.values(STATUS), LeadStatus::valueOf),
                all(filter.values(GRADE), Grade::valueOf),
                Facet.ME.equals(owner) ? me : owner,
                filter.one("team"),
                filter.one("source"),
                filter.one("campaign"),
                filter.one("country"),
                filter.one("tag"),
                score.from(Integer::valueOf),
                score.to(Integer::valueOf),
                created.from(LocalDate::parse),
                created.to(LocalDate::parse),
                filter.one("import") == null ? null : UUID.fromString(filter.one("import")),
                custom);
    }

    private static <T> Set<T> all(List<String> values, Function<String, T> parse) {
        Set<T> parsed = new TreeSet<>();
        values.forEach(v -> parsed.add(parse.apply(v)));
        return parsed;
    }

    private static String label(String facet) {
        return Texts.text("lead.facet." + facet);
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
