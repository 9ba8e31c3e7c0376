package org.callboard.customer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.matching.Matcher;
import org.callboard.records.Field;
import org.callboard.records.RecordKind;
import org.springframework.stereotype.Component;

/** Companies: named, or at least known by their web domain. */
@Component
class CompanyKind implements RecordKind {

    static final String NAME = "company";

    private final Matcher matcher;
    private final KnownCustomers known;
    private final LinkMoves links;
    private final Parents parents;
    private final PeopleKeys people;

    CompanyKind(Matcher matcher, KnownCustomers known, LinkMoves links, Parents parents, PeopleKeys people) {
        this.matcher = matcher;
        this.known = known;
        this.links = links;
        this.parents = parents;
        this.people = people;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String plural() {
        return "companies";
    }

    @Override
    public String table() {
        return "customer.company";
    }

    @Override
    public List<Field> fields() {
        return CompanyFields.ALL;
    }

    @Override
    public String title(Map<String, Object> values) {
        return Texts.first(values, "name", "domain");
    }

    @Override
    public String titleSql() {
        return "coalesce(name, domain)";
    }

    @Override
    public Map<String, String> check(Map<String, Object> values) {
        return title(values).isEmpty()
                ? Map.of("name", "Say the company's name, or at least its web domain.")
                : Map.of();
    }

    @Override
    public Map<String, Object> derived(Map<String, Object> values) {
        return Map.of("match_keys", matcher.keys(Profiles.company(null, values)).toArray(String[]::new));
    }

    @Override
    public void written(UUID id, Map<String, Object> values, Set<String> changed) {
        if (changed.contains("parentId") && values.get("parentId") != null) {
            parents.refuseCircles(id);
        }
        if (changed.contains("name")) {
            people.ofCompany(id);
        }
    }

    @Override
    public Sight mayRead(Viewer viewer) {
        return viewer.isAny(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER)
                ? new Sight.All()
                : RecordKind.super.mayRead(viewer);
    }

    @Override
    public Optional<UUID> known(Map<String, Object> values) {
        return known.surely(NAME, Profiles.company(null, values)).or(() -> known.echo(values));
    }

    @Override
    public void expect(List<Map<String, Object>> all) {
        known.expect(all.stream().map(values -> Profiles.company(null, values)).toList());
    }

    @Override
    public List<String> usualWords(String field) {
        return field.equals("industry") ? Industries.USUAL : List.of();
    }

    @Override
    public Map<String, List<String>> synonyms() {
        return Headers.OF_COMPANIES;
    }

    @Override
    public Map<String, Object> merged(UUID survivor, Set<UUID> others) {
        return Map.of("people", links.mergeCompanies(survivor, others), "children", parents.merge(survivor, others));
    }

    @Override
    @SuppressWarnings("unchecked")
    public void unmerged(UUID survivor, Set<UUID> others, Map<String, Object> kept) {
        links.part((Map<String, Object>) kept.get("people"));
        parents.part(survivor, (Map<?, ?>) kept.get("children"));
    }

    @Override
    public boolean builtOn(UUID id) {
        return known.isBuiltOn(NAME, id);
    }
}
