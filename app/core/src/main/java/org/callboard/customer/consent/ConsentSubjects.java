package org.callboard.customer.consent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.customer.consent.Consents.Channel;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.lead.LeadView;
import org.callboard.lead.QualifiedLeads;
import org.callboard.records.text.NormalForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose words count for a subject, and where messages to it go. A person is all that was merged into them and the leads
 * that became them: nothing has to be moved, and nothing back.
 */
@Component
class ConsentSubjects {

    static final String PERSON = "person";

    private static final String SAME = """
            with recursive same (id) as (
                select ?::uuid
                union
                select p.id from same join customer.person p on p.merged_into = same.id)
            select id from same
            union
            select c.lead_id from customer.conversion c where c.person_id in (select id from same)
            """;

    private final JdbcClient jdbc;
    private final QualifiedLeads leads;

    ConsentSubjects(JdbcClient jdbc, QualifiedLeads leads) {
        this.jdbc = jdbc;
        this.leads = leads;
    }

    Set<UUID> of(Subject subject) {
        if (!subject.type().equals(PERSON)) {
            return Set.of(subject.id());
        }
        return new LinkedHashSet<>(
                jdbc.sql(SAME).param(subject.id()).query(UUID.class).list());
    }

    /** In their normal forms, the primary one first. Post goes to where somebody lives, which tells nobody apart. */
    List<String> addresses(Subject subject, Channel channel) {
        boolean mail = channel == Channel.EMAIL;
        if (subject.type().equals(PERSON)) {
            return normal(channel, ofPerson(subject.id(), mail ? "email" : "phone").stream());
        }
        LeadView lead = leads.find(subject.id()).orElseThrow(() -> new NotFound("lead", subject.id()));
        return normal(channel, Stream.of(mail ? lead.email() : lead.phone()).filter(Objects::nonNull));
    }

    /** @param one column of the primary one; the further ones stand in that of its plural */
    private List<String> ofPerson(UUID person, String one) {
        return jdbc.sql("""
                        select array_remove(array[p.%1$s] || array(
                            select e ->> 'value' from jsonb_array_elements(coalesce(p.%1$ss, '[]')) e limit 20), null)
                        from customer.person p where p.id = ? and p.merged_into is null
                        """.formatted(one))
                .param(person)
                .query((row, n) -> List.of((String[]) row.getArray(1).getArray()))
                .optional()
                .orElseThrow(() -> new NotFound(PERSON, person));
    }

    static List<String> normal(Channel channel, Stream<String> addresses) {
        return switch (channel) {
            case EMAIL ->
                addresses
                        .map(NormalForm::email)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
            case PHONE, SMS, WHATSAPP ->
                addresses
                        .map(NormalForm::phone)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
            case POST -> List.of();
        };
    }
}
