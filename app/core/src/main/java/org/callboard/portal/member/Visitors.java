package org.callboard.portal.member;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.audit.Aliases;
import org.callboard.customer.KnownAddresses;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.callboard.portal.PortalMembers.Member;
import org.callboard.support.TicketsOfCustomer.Customer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which customer is logged in: the person whom a colleague invited, else the one who has the address that the log-in
 * proved. Whoever proved nothing is nobody.
 */
@Service
public class Visitors {

    private static final String PERSON = "person";

    private final Logins logins;
    private final MemberRows rows;
    private final KnownAddresses addresses;
    private final Aliases aliases;
    private final ObjectProvider<SubjectFacts> facts;
    private final Clock clock;

    Visitors(
            Logins logins,
            MemberRows rows,
            KnownAddresses addresses,
            Aliases aliases,
            ObjectProvider<SubjectFacts> facts,
            Clock clock) {
        this.logins = logins;
        this.rows = rows;
        this.addresses = addresses;
        this.aliases = aliases;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param name of the person, else as Keycloak has it */
    public record Visitor(Customer customer, String name) {}

    public Optional<Login> login() {
        return logins.current();
    }

    /** Nothing for whoever is not logged in as a customer, is not known, or is not let in any more. */
    @Transactional
    public Optional<Visitor> current() {
        return logins.current().flatMap(this::visitor);
    }

    private Optional<Visitor> visitor(Login login) {
        UUID person = rows.personOf(login.subject())
                .or(() -> proved(login))
                .map(known -> aliases.today(new Subject(PERSON, known)).id())
                .orElse(null);
        if (person == null) {
            return Optional.empty();
        }
        rows.seen(login.subject(), clock.instant());
        Optional<Member> member = rows.find(person);
        return member.map(Member::blocked).orElse(false)
                ? Optional.empty()
                : Optional.of(new Visitor(
                        new Customer(person, member.map(Member::companyId).orElse(null)), name(person, login)));
    }

    /** What the house calls them: a log-in may be any word. */
    private String name(UUID person, Login login) {
        String known = facts.orderedStream()
                .filter(kind -> kind.type().equals(PERSON))
                .findFirst()
                .map(kind -> kind.of(person))
                .map(all -> Stream.of("firstName", "lastName")
                        .map(all::get)
                        .filter(part -> part != null && !part.toString().isBlank())
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .orElse("");
        return known.isEmpty() ? login.name() : known;
    }

    private Optional<UUID> proved(Login login) {
        if (!login.verified() || login.email() == null) {
            return Optional.empty();
        }
        UUID person = addresses.of(login.email()).personId();
        if (person == null) {
            return Optional.empty();
        }
        rows.add(person, clock.instant());
        rows.login(login.subject(), person, login.email(), clock.instant());
        return Optional.of(person);
    }
}
