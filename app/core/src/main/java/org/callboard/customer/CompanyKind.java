package org.callboard.customer;

import static org.callboard.records.Field.Trait.FILTERED;
import static org.callboard.records.Field.Trait.IN_LIST;
import static org.callboard.records.Field.Trait.READ_ONLY;
import static org.callboard.records.Field.Trait.SEARCHED;

import java.util.List;
import java.util.Map;
import org.callboard.matching.Matcher;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.records.RecordKind;
import org.springframework.stereotype.Component;

/** Companies: named, or at least known by their web domain. */
@Component
class CompanyKind implements RecordKind {

    static final String NAME = "company";

    private static final List<Field> FIELDS = List.of(
            Field.of("name", "Name", FieldType.TEXT, "name")
                    .with(SEARCHED, IN_LIST)
                    .sortedBy("name_key"),
            Field.of("domain", "Web domain", FieldType.DOMAIN, "domain")
                    .with(SEARCHED, FILTERED, IN_LIST)
                    .sortedBy("domain"),
            Field.of("website", "Website", FieldType.LINK, "website"),
            Field.of("industry", "Industry", FieldType.TEXT, "industry")
                    .with(FILTERED, IN_LIST)
                    .sortedBy("industry"),
            Field.of("size", "Employees", FieldType.NUMBER, "size")
                    .with(FILTERED, IN_LIST)
                    .sortedBy("size")
                    .between(0, 100_000_000),
            Field.of("email", "E-mail", FieldType.EMAIL, "email").with(SEARCHED, FILTERED),
            Field.of("phone", "Phone", FieldType.PHONE, "phone").with(SEARCHED, FILTERED),
            Field.of("emails", "Further e-mails", FieldType.EMAILS, "emails").with(SEARCHED),
            Field.of("phones", "Further phones", FieldType.PHONES, "phones").with(SEARCHED),
            Field.of("street", "Street", FieldType.TEXT, "street"),
            Field.of("zip", "Postal code", FieldType.TEXT, "zip").with(FILTERED).atMost(20),
            Field.of("city", "City", FieldType.TEXT, "city")
                    .with(SEARCHED, FILTERED, IN_LIST)
                    .sortedBy("city"),
            Field.of("state", "State", FieldType.TEXT, "state").with(FILTERED),
            Field.of("country", "Country", FieldType.COUNTRY, "country")
                    .with(FILTERED, IN_LIST)
                    .sortedBy("country"),
            Field.of("addresses", "Further addresses", FieldType.ADDRESSES, "addresses"),
            Field.of("parentId", "Parent company", FieldType.RECORD, "parent_id")
                    .with(FILTERED)
                    .to(NAME),
            Field.of("description", "Description", FieldType.LINES, "description"),
            Field.of("owner", "Owner", FieldType.COLLEAGUE, "owner")
                    .with(FILTERED, IN_LIST)
                    .sortedBy("owner"),
            Field.of("team", "Team", FieldType.TEAM, "team").with(FILTERED),
            Field.of("tags", "Tags", FieldType.TAGS, "tags").with(FILTERED, IN_LIST),
            Field.of("createdAt", "Created", FieldType.TIME, "created_at")
                    .with(READ_ONLY, FILTERED)
                    .sortedBy("created_at"),
            Field.of("changedAt", "Changed", FieldType.TIME, "changed_at")
                    .with(READ_ONLY, FILTERED, IN_LIST)
                    .sortedBy("changed_at"));

    private final Matcher matcher;

    CompanyKind(Matcher matcher) {
        this.matcher = matcher;
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
        return FIELDS;
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
}
