package org.callboard.customer;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.customer.Conversions.How;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectContinued;
import org.callboard.lead.LeadView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A lead becomes a company and a person, in one transaction: known ones are linked, unknown ones made. Two leads of one
 * company take turns, and a lead that is a customer already stays the same customer.
 */
@Component
class Registration {

    private final CustomerMatch match;
    private final MatchRows rows;
    private final ConversionRows conversions;
    private final CustomerBirth birth;
    private final Linking linking;
    private final Names names;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registration(
            CustomerMatch match,
            MatchRows rows,
            ConversionRows conversions,
            CustomerBirth birth,
            Linking linking,
            Names names,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.match = match;
        this.rows = rows;
        this.conversions = conversions;
        this.birth = birth;
        this.linking = linking;
        this.names = names;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Empty when somebody has to be asked first; then nothing was written. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<ConversionRow> of(LeadView lead) {
        conversions.takeTurn(lead.id());
        rows.takeTurns(Profiles.lead(lead));
        Optional<ConversionRow> before = conversions.find(lead.id());
        if (before.isPresent()) {
            return before;
        }
        CustomerMatch.Plan plan = match.of(lead);
        return plan.question().isPresent() ? Optional.empty() : Optional.of(convert(lead, plan));
    }

    private ConversionRow convert(LeadView lead, CustomerMatch.Plan plan) {
        UUID company = plan.company() == null ? null : company(lead, plan.company());
        UUID person = person(lead, plan.person(), company);
        if (company != null) {
            linking.add(person, company);
        }
        ConversionRow conversion = new ConversionRow(
                lead.id(),
                company,
                company == null ? null : plan.company().how(),
                person,
                plan.person().how(),
                clock.instant(),
                currentUser.ifKnown().map(Viewer::username).orElse(null));
        conversions.add(conversion);
        tell(lead, conversion);
        return conversion;
    }

    private UUID company(LeadView lead, CustomerMatch.Choice choice) {
        return choice.how() == How.NEW ? birth.ofCompany(lead) : birth.knownCompany(lead, choice.id());
    }

    private UUID person(LeadView lead, CustomerMatch.Choice choice, UUID company) {
        return choice.how() == How.NEW ? birth.ofPerson(lead, company) : birth.knownPerson(lead, choice.id());
    }

    private void tell(LeadView lead, ConversionRow conversion) {
        Subject person = CustomerEvent.person(conversion.person());
        String at = conversion.company() == null ? "" : " at " + names.ofCompany(conversion.company());
        Map<String, Object> details = details(lead, conversion);
        events.publishEvent(new SubjectContinued(Subject.lead(lead.id()), person));
        events.publishEvent(new CustomerEvent(
                Subject.lead(lead.id()),
                "customer.registered",
                "Became a customer: " + names.ofPerson(conversion.person()) + at,
                details));
        events.publishEvent(
                new CustomerEvent(person, "customer.registered", "Came from the lead " + lead.title(), details));
        if (conversion.company() != null) {
            events.publishEvent(new CustomerEvent(
                    CustomerEvent.company(conversion.company()),
                    "customer.registered",
                    "Came from the lead " + lead.title(),
                    details));
        }
    }

    private static Map<String, Object> details(LeadView lead, ConversionRow conversion) {
        Map<String, Object> details = new LinkedHashMap<>(conversion.variables());
        details.put("leadId", lead.id().toString());
        details.put("source", lead.source());
        details.put("campaign", lead.campaign());
        details.values().removeIf(Objects::isNull);
        return details;
    }
}
