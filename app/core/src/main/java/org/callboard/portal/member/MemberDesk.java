package org.callboard.portal.member;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.SubjectGuard;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.callboard.portal.CustomerAccounts;
import org.callboard.portal.PortalMembers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets customers in and shuts the door; whoever does must see the person. */
@Service
class MemberDesk implements PortalMembers {

    private static final String PERSON = "person";

    private final MemberRows rows;
    private final ObjectProvider<CustomerAccounts> accounts;
    private final ObjectProvider<SubjectFacts> facts;
    private final ObjectProvider<SubjectGuard> guard;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    MemberDesk(
            MemberRows rows,
            ObjectProvider<CustomerAccounts> accounts,
            ObjectProvider<SubjectFacts> facts,
            ObjectProvider<SubjectGuard> guard,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.facts = facts;
        this.guard = guard;
        this.currentUser = currentUser;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<Member> of(UUID person) {
        guard.getObject().requireRead(new Subject(PERSON, person));
        return rows.find(person);
    }

    /** Keycloak is asked outside of the transaction: it may be slow. An account without a row opens nothing. */
    @Override
    public Member invite(UUID person, boolean wholeCompany) {
        Viewer by = requireHost(person);
        Map<String, Object> known = person(person);
        String email = text(known, "email");
        if (email == null) {
            throw new BadInput("email", "Nobody knows their e-mail address. Write it down first.");
        }
        UUID company = wholeCompany ? company(known) : null;
        CustomerAccounts.Invited invited =
                accounts.getObject().invite(email, text(known, "firstName"), text(known, "lastName"));
        transaction.executeWithoutResult(status -> keep(person, company, email, invited, by));
        Member member = rows.find(person).orElseThrow();
        return new Member(
                person,
                member.companyId(),
                member.blocked(),
                member.invitedBy(),
                member.invitedAt(),
                member.seenAt(),
                invited.mailed());
    }

    private void keep(UUID person, UUID company, String email, CustomerAccounts.Invited invited, Viewer by) {
        Instant now = clock.instant();
        rows.add(person, now);
        rows.invited(person, company, by.username(), now);
        rows.login(invited.subject(), person, email, now);
        events.publishEvent(new MemberEvent(
                new Subject(PERSON, person),
                "portal.invited",
                company == null ? "Invited to the customers' portal" : "Invited to the portal, for the whole company"));
    }

    @Override
    public Member block(UUID person, boolean blocked) {
        requireHost(person);
        return transaction.execute(status -> {
            rows.find(person).orElseThrow(() -> new NotFound("member of the portal", person));
            rows.block(person, blocked);
            events.publishEvent(new MemberEvent(
                    new Subject(PERSON, person),
                    blocked ? "portal.blocked" : "portal.let-in",
                    blocked ? "Shut out of the portal" : "Let into the portal again"));
            return rows.find(person).orElseThrow();
        });
    }

    private Viewer requireHost(UUID person) {
        Viewer viewer = currentUser.viewer();
        if (!viewer.isAny(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.SALES_MANAGER, Role.ADMIN)) {
            throw new Forbidden("Customers are let into the portal by support.");
        }
        guard.getObject().requireRead(new Subject(PERSON, person));
        return viewer;
    }

    private Map<String, Object> person(UUID person) {
        return facts.orderedStream()
                .filter(kind -> kind.type().equals(PERSON))
                .findFirst()
                .map(kind -> kind.of(person))
                .orElse(Map.of());
    }

    private static UUID company(Map<String, Object> known) {
        return List.of("companyId").stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .map(UUID::fromString)
                .findFirst()
                .orElseThrow(() -> new BadInput("wholeCompany", "They belong to no company. Link them to one first."));
    }

    private static String text(Map<String, Object> known, String name) {
        Object value = known.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
