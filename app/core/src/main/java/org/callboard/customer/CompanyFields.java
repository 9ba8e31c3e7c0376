package org.callboard.customer;

import static org.callboard.records.Field.Trait.EXPECTED;
import static org.callboard.records.Field.Trait.FILTERED;
import static org.callboard.records.Field.Trait.FOLDED;
import static org.callboard.records.Field.Trait.IN_LIST;
import static org.callboard.records.Field.Trait.READ_ONLY;
import static org.callboard.records.Field.Trait.SEARCHED;

import java.util.List;
import org.callboard.records.Field;
import org.callboard.records.FieldType;

/** The standard fields of companies, in the order of forms. */
final class CompanyFields {

    static final List<Field> ALL = List.of(
            Field.of("name", "Name", FieldType.TEXT, "name")
                    .with(SEARCHED, IN_LIST, EXPECTED)
                    .sortedBy("name_key")
                    .helping("Needed, unless you give the web domain."),
            Field.of("domain", "Web domain", FieldType.DOMAIN, "domain")
                    .with(SEARCHED, FILTERED, IN_LIST)
                    .sortedBy("domain"),
            Field.of("website", "Website", FieldType.LINK, "website"),
            Field.of("industry", "Industry", FieldType.TEXT, "industry")
                    .with(FILTERED, FOLDED, IN_LIST)
                    .sortedBy("lower(industry)"),
            Field.of("size", "Employees", FieldType.NUMBER, "size")
                    .with(FILTERED, IN_LIST)
                    .sortedBy("size")
                    .between(0, 100_000_000),
            Field.of("email", "E-mail", FieldType.EMAIL, "email").with(SEARCHED, FILTERED, FOLDED),
            Field.of("phone", "Phone", FieldType.PHONE, "phone").with(SEARCHED, FILTERED),
            Field.of("emails", "Further e-mails", FieldType.EMAILS, "emails").with(SEARCHED),
            Field.of("phones", "Further phones", FieldType.PHONES, "phones").with(SEARCHED),
            Field.of("street", "Street", FieldType.TEXT, "street"),
            Field.of("zip", "Postal code", FieldType.TEXT, "zip")
                    .with(FILTERED, FOLDED)
                    .atMost(20),
            Field.of("city", "City", FieldType.TEXT, "city")
                    .with(SEARCHED, FILTERED, FOLDED, IN_LIST)
                    .sortedBy("lower(city)"),
            Field.of("state", "State", FieldType.TEXT, "state").with(FILTERED, FOLDED),
            Field.of("country", "Country", FieldType.COUNTRY, "country")
                    .with(FILTERED, IN_LIST)
                    .sortedBy("country"),
            Field.of("addresses", "Further addresses", FieldType.ADDRESSES, "addresses"),
            Field.of("parentId", "Parent company", FieldType.RECORD, "parent_id")
                    .with(FILTERED)
                    .to(CompanyKind.NAME),
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

    private CompanyFields() {}
}
