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
import org.callboard.records.text.NormalForm;
import org.springframework.stereotype.Component;

/** People: known by a name, an e-mail address or a phone number; one of them is enough. */
@Component
class PersonKind implements RecordKind {

    static final String NAME = "person";

    private static final List<Field> FIELDS = List.of(
            Field.of("salutation", "Salutation", FieldType.TEXT, "salutation").atMost(50),
            Field.of("firstName", "First name", FieldType.TEXT, "first_name")
                    .with(SEARCHED, IN_LIST)
                    .sortedBy("name_key"),
            Field.of("lastName", "Last name", FieldType.TEXT, "last_name")
                    .with(SEARCHED, IN_LIST)
                    .sortedBy("last_name_key"),
            Field.of("email", "E-mail", FieldType.EMAIL, "email")
                    .with(SEARCHED, FILTERED, IN_LIST)
                    .sortedBy("email"),
            Field.of("phone", "Phone", FieldType.PHONE, "phone").with(SEARCHED, FILTERED, IN_LIST),
            Field.of("emails", "Further e-mails", FieldType.EMAILS, "emails").with(SEARCHED),
            Field.of("phones", "Further phones", FieldType.PHONES, "phones").with(SEARCHED),
            Field.of("companyId", "Company", FieldType.RECORD, "company_id")
                    .with(FILTERED, IN_LIST)
                    .to(CompanyKind.NAME),
            Field.of("jobTitle", "Job title", FieldType.TEXT, "job_title")
                    .with(FILTERED, IN_LIST)
                    .sortedBy("job_title"),
            Field.of("department", "Department", FieldType.TEXT, "department").with(FILTERED),
            Field.of("street", "Street", FieldType.TEXT, "street"),
            Field.of("zip", "Postal code", FieldType.TEXT, "zip").with(FILTERED).atMost(20),
            Field.of("city", "City", FieldType.TEXT, "city")
                    .with(SEARCHED, FILTERED)
                    .sortedBy("city"),
            Field.of("state", "State", FieldType.TEXT, "state").with(FILTERED),
            Field.of("country", "Country", FieldType.COUNTRY, "country")
                    .with(FILTERED)
                    .sortedBy("country"),
            Field.of("addresses", "Further addresses", FieldType.ADDRESSES, "addresses"),
            Field.of("language", "Language", FieldType.TEXT, "language")
                    .with(FILTERED)
                    .atMost(50),
            Field.of("source", "Source", FieldType.TEXT, "source").with(FILTERED),
            Field.of("campaign", "Campaign", FieldType.TEXT, "campaign").with(FILTERED),
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

    PersonKind(Matcher matcher) {
        this.matcher = matcher;
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
        return FIELDS;
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
                matcher.keys(Profiles.person(null, values, null)).toArray(String[]::new));
    }
}
