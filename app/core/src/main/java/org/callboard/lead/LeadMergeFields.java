package org.callboard.lead;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.records.Mergeable;

/** What can be chosen of leads that become one. Attributes are put together instead: nobody chooses among them. */
final class LeadMergeFields {

    static final String OWNER = "owner";
    static final String TEAM = "team";

    private static final List<Field> STANDARD = List.of(
            field("firstName", "First name", FieldType.TEXT),
            field("lastName", "Last name", FieldType.TEXT),
            field("email", "E-mail", FieldType.EMAIL),
            field("phone", "Phone", FieldType.PHONE),
            field("company", "Company", FieldType.TEXT),
            field("companySize", "Company size", FieldType.NUMBER),
            field("industry", "Industry", FieldType.TEXT),
            field("country", "Country", FieldType.COUNTRY),
            field("jobTitle", "Job title", FieldType.TEXT),
            field("source", "Source", FieldType.TEXT),
            field("campaign", "Campaign", FieldType.TEXT),
            field("message", "Message", FieldType.LINES),
            field("tags", "Tags", FieldType.TAGS),
            field(OWNER, "Owner", FieldType.COLLEAGUE),
            field(TEAM, "Team", FieldType.TEAM));

    private LeadMergeFields() {}

    private static Field field(String name, String label, FieldType type) {
        return Field.of(name, label, type, null);
    }

    static List<Field> with(List<Field> custom) {
        return Stream.concat(STANDARD.stream(), custom.stream()).toList();
    }

    /** @param custom of every custom field, by key, in the form of its type */
    static Mergeable.Record record(Lead lead, boolean mayChange, Map<String, Object> custom) {
        LeadView view = lead.view(Map.of());
        return new Mergeable.Record(
                lead.id(),
                lead.details().title(),
                lead.owner(),
                lead.team(),
                view.createdAt(),
                view.changedAt(),
                lead.version(),
                mayChange,
                values(lead, custom));
    }

    static Map<String, Object> values(Lead lead, Map<String, Object> custom) {
        Map<String, Object> values = new LinkedHashMap<>(lead.details().values());
        values.keySet().removeIf(field -> field.equals("attributes") || field.startsWith(Field.CUSTOM));
        values.computeIfPresent("companySize", (field, size) -> BigDecimal.valueOf((Integer) size));
        values.put(OWNER, lead.owner());
        values.put(TEAM, lead.team());
        custom.forEach((key, value) -> values.put(Field.CUSTOM + key, value));
        return values;
    }
}
