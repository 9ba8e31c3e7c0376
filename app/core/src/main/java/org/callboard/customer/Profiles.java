package org.callboard.customer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.lead.LeadView;
import org.callboard.matching.Profile;

/** What the matcher needs to know of a record. */
final class Profiles {

    private Profiles() {}

    static Profile company(UUID id, Map<String, Object> values) {
        return Profile.company(id, Texts.of(values, "name"))
                .withEmails(all(values, "email", "emails"))
                .withPhones(all(values, "phone", "phones"))
                .withDomains(texts(values, "domain", "website"))
                .in(Texts.of(values, "city"), Texts.of(values, "zip"), Texts.of(values, "country"));
    }

    /** @param company name of the company they work for; {@code null} when not known */
    static Profile person(UUID id, Map<String, Object> values, String company) {
        return Profile.person(id, Texts.of(values, "firstName"), Texts.of(values, "lastName"))
                .withEmails(all(values, "email", "emails"))
                .withPhones(all(values, "phone", "phones"))
                .at(company)
                .in(Texts.of(values, "city"), Texts.of(values, "zip"), Texts.of(values, "country"));
    }

    static Profile lead(LeadView lead) {
        return Profile.lead(lead.id(), lead.firstName(), lead.lastName())
                .withEmails(Stream.of(lead.email()).filter(Objects::nonNull).toList())
                .withPhones(Stream.of(lead.phone()).filter(Objects::nonNull).toList())
                .at(lead.company())
                .in(null, null, lead.country());
    }

    private static List<String> texts(Map<String, Object> values, String... fields) {
        return Stream.of(fields)
                .map(field -> Texts.of(values, field))
                .filter(Objects::nonNull)
                .toList();
    }

    static List<String> all(Map<String, Object> values, String one, String many) {
        Stream<Object> further = values.get(many) instanceof List<?> list
                ? list.stream().map(item -> item instanceof Map<?, ?> entry ? entry.get("value") : item)
                : Stream.of();
        return Stream.concat(
                        texts(values, one).stream(),
                        further.filter(Objects::nonNull).map(Object::toString))
                .distinct()
                .toList();
    }
}
