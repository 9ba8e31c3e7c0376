package org.callboard.customer;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptLinks implements Links {

    private final LinkViews views;
    private final Linking linking;
    private final Hierarchies hierarchies;
    private final SubjectGuard guard;
    private final CurrentUser currentUser;

    KeptLinks(LinkViews views, Linking linking, Hierarchies hierarchies, SubjectGuard guard, CurrentUser currentUser) {
        this.views = views;
        this.linking = linking;
        this.hierarchies = hierarchies;
        this.guard = guard;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Link> companiesOf(UUID person) {
        guard.requireRead(CustomerEvent.person(person));
        return views.companiesOf(person);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Link> peopleOf(UUID company, PageRequest page) {
        guard.requireRead(CustomerEvent.company(company));
        return views.peopleOf(company, page);
    }

    @Override
    @Transactional
    public Link put(UUID person, UUID company, LinkDraft draft) {
        requireChange(person);
        guard.requireRead(CustomerEvent.company(company));
        linking.put(person, company, LinkCheck.checked(draft));
        return views.companiesOf(person).stream()
                .filter(link -> Objects.equals(link.companyId(), company))
                .findFirst()
                .orElseThrow(() -> new NotFound(CompanyKind.NAME, company));
    }

    @Override
    @Transactional
    public void remove(UUID person, UUID company) {
        requireChange(person);
        guard.requireRead(CustomerEvent.company(company));
        linking.remove(person, company);
    }

    @Override
    @Transactional(readOnly = true)
    public Hierarchy hierarchyOf(UUID company) {
        guard.requireRead(CustomerEvent.company(company));
        return hierarchies.of(company);
    }

    private void requireChange(UUID person) {
        Subject subject = CustomerEvent.person(person);
        guard.requireRead(subject);
        if (!guard.mayChange(currentUser.viewer(), subject)) {
            throw new Forbidden("You may see this person but not change them.");
        }
    }
}
