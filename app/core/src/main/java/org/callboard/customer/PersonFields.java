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

/** The standard fields of people, in the order of forms. */
final class PersonFields {

    static final List<Field> ALL = List.of(
            Field.of("salutation", "Salutation", FieldType.TEXT, "salutation").atMost(50),
            Field.of("firstName", "First name", FieldType.TEXT, "first_name")
                    .with(SEARCHED, IN_LIST)
                    .sortedBy("name_key"),
            Field.of("lastName", "Last name", FieldType.TEXT, "last_name")
                    .with(SEARCHED, IN_LIST, EXPECTED)
                    .sortedBy("last_name_key")
                    .helping("Needed, unless you give a first name, an e-mail address or a phone number."),
            Field.of("email", "E-mail", FieldType.EMAIL, "email")
                    .with(SEARCHED, FILTERED, FOLDED, IN_LIST)
                    .sortedBy("lower(email)"),
            Field.of("phone", "Phone", FieldType.PHONE, "phone").with(SEARCHED, FILTERED, IN_LIST),
            Field.of("emails", "Further e-mails", FieldType.EMAILS, "emails").with(SEARCHED),
            Field.of("phones", "Further phones", FieldType.PHONES, "phones").with(SEARCHED),
            Field.of("companyId", "Company", FieldType.RECORD, "company_id")
                    .with(FILTERED, IN_LIST)
                    .to(CompanyKind.NAME),
            Field.of("jobTitle", "Job title", FieldType.TEXT, "job_title")
                    .with(FILTERED, FOLDED, IN_LIST)
                    .sortedBy("lower(job_title)"),
            Field.of("department", "Department", FieldType.TEXT, "department").with(FILTERED, FOLDED),
            Field.of("street", "Street", FieldType.TEXT, "street"),
            Field.of("zip", "Postal code", FieldType.TEXT, "zip")
                    .with(FILTERED, FOLDED)
                    .atMost(20),
            Field.of("city", "City", FieldType.TEXT, "city")
                    .with(SEARCHED, FILTERED, FOLDED)
                    .sortedBy("lower(city)"),
            Field.of("state", "State", FieldType.TEXT, "state").with(FILTERED, FOLDED),
            Field.of("country", "Country", FieldType.COUNTRY, "country")
                    .with(FILTERED)
                    .sortedBy("country"),
            Field.of("addresses", "Further addresses", FieldType.ADDRESSES, "addresses"),
            Field.of("language", "Language", FieldType.TEXT, "language")
                    .with(FILTERED, FOLDED)
                    .atMost(50),
            Field.of("source", "Source", FieldType.TEXT, "source").with(FILTERED, FOLDED),
            Field.of("campaign", "Campaign", FieldType.TEXT, "campaign").with(FILTERED, FOLDED),
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

    private PersonFields() {}
}
