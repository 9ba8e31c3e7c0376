package org.callboard.customer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptConversions implements Conversions {

    private final ConversionRows rows;
    private final Survivors survivors;
    private final Names names;
    private final SubjectGuard guard;
    private final CurrentUser currentUser;

    KeptConversions(
            ConversionRows rows, Survivors survivors, Names names, SubjectGuard guard, CurrentUser currentUser) {
        this.rows = rows;
        this.survivors = survivors;
        this.names = names;
        this.guard = guard;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Conversion> ofLead(UUID lead) {
        guard.requireRead(Subject.lead(lead));
        return ofSeenLead(lead);
    }

    /** For those who have the lead before them already. */
    Optional<Conversion> ofSeenLead(UUID lead) {
        return rows.find(lead).map(this::seen);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Conversion> ofPerson(UUID person) {
        return of(CustomerEvent.person(person));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Conversion> ofCompany(UUID company) {
        return of(CustomerEvent.company(company));
    }

    /** Leads that the viewer may not see are left out. */
    private List<Conversion> of(Subject subject) {
        guard.requireRead(subject);
        return rows.of(subject.type(), subject.id()).stream()
                .filter(row -> isSeen(Subject.lead(row.lead())))
                .map(this::seen)
                .toList();
    }

    private Conversion seen(ConversionRow row) {
        UUID company = seen(CompanyKind.NAME, row.company());
        UUID person = seen(PersonKind.NAME, row.person());
        return new Conversion(
                row.lead(),
                company,
                company == null ? null : names.ofCompany(company),
                row.companyHow(),
                person,
                person == null ? null : names.ofPerson(person),
                row.personHow(),
                row.at(),
                row.by());
    }

    private UUID seen(String kind, UUID id) {
        return id == null
                ? null
                : survivors
                        .of(kind, id)
                        .filter(now -> isSeen(new Subject(kind, now)))
                        .orElse(null);
    }

    private boolean isSeen(Subject subject) {
        return guard.mayRead(currentUser.viewer(), subject);
    }
}
