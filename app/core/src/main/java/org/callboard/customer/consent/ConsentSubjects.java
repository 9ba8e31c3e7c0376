package org.callboard.customer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.customer.Consents.Channel;
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

    private static final String SAME =
            """
            with recursive same (id) as (
                select ?::uuid
                union
                select p.id from same join customer.person p on p.merged_into = same.id)
            select id from same
            union
            select c.lead_id from customer.conversion c where c.person_id in (select id from same)
            """;

    private final JdbcClient jdbc;
    private final MatchRows rows;
    private final QualifiedLeads leads;

    ConsentSubjects(JdbcClient jdbc, MatchRows rows, QualifiedLeads leads) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.leads = leads;
    }

    Set<UUID> of(Subject subject) {
        if (!subject.type().equals(PersonKind.NAME)) {
            return Set.of(subject.id());
        }
        return new LinkedHashSet<>(
                jdbc.sql(SAME).param(subject.id()).query(UUID.class).list());
    }

    /** In their normal forms, the primary one first. Post goes to where somebody lives, which tells nobody apart. */
    List<String> addresses(Subject subject, Channel channel) {
        List<String> emails = new ArrayList<>();
        List<String> phones = new ArrayList<>();
        if (subject.type().equals(PersonKind.NAME)) {
            MatchRows.Row person = rows.find(PersonKind.NAME, subject.id())
                    .orElseThrow(() -> new NotFound(PersonKind.NAME, subject.id()));
            emails.addAll(person.profile().emails());
            phones.addAll(person.profile().phones());
        } else {
            LeadView lead = leads.find(subject.id()).orElseThrow(() -> new NotFound("lead", subject.id()));
            emails.add(lead.email());
            phones.add(lead.phone());
        }
        return normal(channel, channel == Channel.EMAIL ? emails.stream() : phones.stream());
    }

    static List<String> normal(Channel channel, Stream<String> addresses) {
        return switch (channel) {
            case EMAIL -> addresses
                    .map(NormalForm::email)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            case PHONE, SMS, WHATSAPP -> addresses
                    .map(NormalForm::phone)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            case POST -> List.of();
        };
    }
}
