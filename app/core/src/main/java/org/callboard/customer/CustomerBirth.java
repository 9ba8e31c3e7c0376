package org.callboard.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.lead.LeadView;
import org.callboard.records.HouseRecords;
import org.callboard.records.RecordView;
import org.callboard.records.text.FreeMail;
import org.callboard.records.text.NormalForm;
import org.springframework.stereotype.Component;

/**
 * Writes what a lead says into the company and the person it becomes: whole into new ones; into known ones where they
 * say nothing, and other addresses beside theirs.
 */
@Component
class CustomerBirth {

    private static final String FROM_LEAD = "lead";

    private final HouseRecords records;
    private final LeadsOwnFields ownFields;
    private final People people;

    CustomerBirth(HouseRecords records, LeadsOwnFields ownFields, People people) {
        this.records = records;
        this.ownFields = ownFields;
        this.people = people;
    }

    UUID ofCompany(LeadView lead) {
        return records.create(CompanyKind.NAME, owned(lead, company(lead)));
    }

    UUID ofPerson(LeadView lead, UUID company) {
        Map<String, Object> values = owned(lead, person(lead));
        values.put("companyId", company == null ? null : company.toString());
        values.put("tags", lead.tags());
        return records.create(PersonKind.NAME, values);
    }

    UUID knownCompany(LeadView lead, UUID id) {
        RecordView known = records.get(CompanyKind.NAME, id);
        change(known, news(known, company(lead)));
        return id;
    }

    UUID knownPerson(LeadView lead, UUID id) {
        RecordView known = records.get(PersonKind.NAME, id);
        Map<String, Object> news = news(known, person(lead));
        beside(known, news, "email", "emails", NormalForm.email(lead.email()), lead.email());
        beside(known, news, "phone", "phones", NormalForm.phone(lead.phone()), lead.phone());
        change(known, news);
        return id;
    }

    private void change(RecordView known, Map<String, Object> news) {
        if (!news.isEmpty()) {
            records.change(known.kind(), known.id(), news);
        }
    }

    private static Map<String, Object> news(RecordView known, Map<String, Object> said) {
        Map<String, Object> news = new LinkedHashMap<>(said);
        news.values().removeIf(Objects::isNull);
        news.keySet().removeIf(field -> known.value(field) != null);
        return news;
    }

    /** An address that is not known yet, of somebody who has another one. */
    private static void beside(
            RecordView known, Map<String, Object> news, String one, String many, String normal, String typed) {
        boolean phone = one.equals("phone");
        if (normal == null || news.containsKey(one)) {
            return;
        }
        boolean there = Profiles.all(known.values(), one, many).stream()
                .map(text -> phone ? NormalForm.phone(text) : NormalForm.email(text))
                .anyMatch(normal::equals);
        if (!there) {
            List<Object> all = new ArrayList<>();
            if (known.value(many) instanceof List<?> further) {
                all.addAll(further);
            }
            all.add(Map.of("value", typed, "label", FROM_LEAD));
            news.put(many, all);
        }
    }

    private Map<String, Object> company(LeadView lead) {
        Map<String, Object> values = new HashMap<>(ownFields.of(lead, CompanyKind.NAME));
        values.put("name", lead.company());
        values.put("domain", domain(lead.email()));
        values.put("industry", lead.industry());
        values.put("size", lead.companySize());
        values.put("country", lead.country());
        return values;
    }

    private Map<String, Object> person(LeadView lead) {
        Map<String, Object> values = new HashMap<>(ownFields.of(lead, PersonKind.NAME));
        values.put("firstName", lead.firstName());
        values.put("lastName", lead.lastName());
        values.put("email", lead.email());
        values.put("phone", lead.phone());
        values.put("jobTitle", lead.jobTitle());
        values.put("country", lead.country());
        values.put("source", lead.source());
        values.put("campaign", lead.campaign());
        return values;
    }

    /** Whoever had the lead has the customer, unless they left meanwhile. */
    private Map<String, Object> owned(LeadView lead, Map<String, Object> values) {
        boolean there = Optional.ofNullable(lead.owner())
                .flatMap(people::find)
                .filter(Person::enabled)
                .isPresent();
        values.put("owner", there ? lead.owner() : null);
        values.put("team", lead.team());
        return values;
    }

    /** Of an address that an employer gave. */
    private static String domain(String email) {
        if (email == null) {
            return null;
        }
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return FreeMail.is(domain) ? null : domain;
    }
}
