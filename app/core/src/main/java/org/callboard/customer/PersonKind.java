package org.callboard.customer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.imports.Imports;
import org.callboard.kernel.Subject;
import org.callboard.matching.Matcher;
import org.callboard.matching.Profile;
import org.callboard.records.Field;
import org.callboard.records.RecordKind;
import org.callboard.records.text.NormalForm;
import org.springframework.stereotype.Component;

/** People: known by a name, an e-mail address or a phone number; one of them is enough. */
@Component
class PersonKind implements RecordKind {

    static final String NAME = "person";

    private final Matcher matcher;
    private final KnownCustomers known;
    private final Names names;
    private final Linking linking;
    private final LinkMoves links;
    private final SupportLimits support;
    private final ImportedEmployers employers;

    PersonKind(
            Matcher matcher,
            KnownCustomers known,
            Names names,
            Linking linking,
            LinkMoves links,
            SupportLimits support,
            ImportedEmployers employers) {
        this.matcher = matcher;
        this.known = known;
        this.names = names;
        this.linking = linking;
        this.links = links;
        this.support = support;
        this.employers = employers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String plural() {
        return "people";
    }

    @Override
    public String table() {
        return "customer.person";
    }

    @Override
    public List<Field> fields() {
        return PersonFields.ALL;
    }

    @Override
    public String title(Map<String, Object> values) {
        String name = Texts.joined(values, "firstName", "lastName");
        return name.isEmpty() ? Texts.first(values, "email", "phone") : name;
    }

    @Override
    public String titleSql() {
        return "coalesce(nullif(concat_ws(' ', first_name, last_name), ''), email, phone)";
    }

    @Override
    public Map<String, String> check(Map<String, Object> values) {
        return title(values).isEmpty()
                ? Map.of("lastName", "Say a name, an e-mail address or a phone number; one of them is enough.")
                : Map.of();
    }

    @Override
    public Map<String, Object> derived(Map<String, Object> values) {
        return Map.of(
                "last_name_key",
                NormalForm.words(Texts.joined(values, "lastName", "firstName")),
                "match_keys",
                matcher.keys(profile(values)).toArray(String[]::new));
    }

    private Profile profile(Map<String, Object> values) {
        Object company = values.get("companyId");
        return Profiles.person(
                null,
                values,
                company == null
                        ? Texts.of(values, ImportedEmployers.COMPANY)
                        : names.ofCompany(UUID.fromString(company.toString())));
    }

    @Override
    public void written(UUID id, Map<String, Object> values, Set<String> changed) {
        support.check(changed);
        Object company = values.get("companyId");
        if (changed.contains("companyId")) {
            linking.follow(id, company == null ? null : UUID.fromString(company.toString()));
        }
    }

    @Override
    public Sight mayRead(Viewer viewer) {
        return SupportLimits.isSupport(viewer) ? new Sight.All() : RecordKind.super.mayRead(viewer);
    }

    /** Support mends what it needs to reach people; whose they are is not its business, see {@link SupportLimits}. */
    @Override
    public Sight mayChange(Viewer viewer) {
        return SupportLimits.isSupport(viewer) ? new Sight.All() : RecordKind.super.mayChange(viewer);
    }

    @Override
    public Set<String> creators() {
        return Set.of(Role.SALES_REP, Role.SALES_MANAGER, Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN);
    }

    @Override
    public Optional<UUID> known(Map<String, Object> values) {
        return known.surely(NAME, profile(values));
    }

    @Override
    public void expect(List<Map<String, Object>> all) {
        known.expect(all.stream()
                .flatMap(values -> Stream.concat(Stream.of(profile(values)), employers.profile(values).stream()))
                .toList());
    }

    @Override
    public Set<Subject> broughtAlong(UUID id) {
        return employers.broughtWith(id);
    }

    @Override
    public List<Imports.Field> furtherColumns() {
        return ImportedEmployers.COLUMNS;
    }

    @Override
    public void checkFurther(Map<String, String> further) {
        employers.check(further);
    }

    @Override
    public void imported(UUID importId, UUID id, Map<String, String> further) {
        employers.link(importId, id, further);
    }

    @Override
    public Map<String, List<String>> synonyms() {
        return Headers.OF_PEOPLE;
    }

    @Override
    public Map<String, Object> merged(UUID survivor, Set<UUID> others) {
        return links.mergePeople(survivor, others);
    }

    @Override
    public void unmerged(UUID survivor, Set<UUID> others, Map<String, Object> kept) {
        links.part(kept);
    }

    @Override
    public boolean builtOn(UUID id) {
        return known.isBuiltOn(NAME, id);
    }
}
