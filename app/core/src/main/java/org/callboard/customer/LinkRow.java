package org.callboard.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A link as it is kept. */
record LinkRow(UUID person, UUID company, String role, boolean primary, LocalDate since, LocalDate until) {

    static final String COLUMNS = "person_id, company_id, role, is_primary, since, until";

    static LinkRow of(ResultSet row, int n) throws SQLException {
        return new LinkRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getBoolean(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class));
    }

    LinkRow at(UUID otherCompany) {
        return new LinkRow(person, otherCompany, role, primary, since, until);
    }

    LinkRow ofPerson(UUID otherPerson) {
        return new LinkRow(otherPerson, company, role, primary, since, until);
    }

    LinkRow asPrimary(boolean newPrimary) {
        return new LinkRow(person, company, role, newPrimary, since, until);
    }

    /** Flat texts, for what a merge remembers. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("person", person.toString());
        json.put("company", company.toString());
        json.put("role", role);
        json.put("primary", primary);
        json.put("since", Objects.toString(since, null));
        json.put("until", Objects.toString(until, null));
        return json;
    }

    static LinkRow from(Map<?, ?> json) {
        return new LinkRow(
                UUID.fromString((String) json.get("person")),
                UUID.fromString((String) json.get("company")),
                (String) json.get("role"),
                Boolean.TRUE.equals(json.get("primary")),
                day(json.get("since")),
                day(json.get("until")));
    }

    private static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
