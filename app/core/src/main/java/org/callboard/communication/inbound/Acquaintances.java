package org.callboard.communication.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.customer.KnownAddresses;
import org.callboard.kernel.Subject;
import org.callboard.lead.LeadsByAddress;
import org.springframework.stereotype.Component;

/** Whom a mail comes from, as far as the house knows them. */
@Component
class Acquaintances {

    private final KnownAddresses customers;
    private final LeadsByAddress leads;

    Acquaintances(KnownAddresses customers, LeadsByAddress leads) {
        this.customers = customers;
        this.leads = leads;
    }

    /** @param about lead and company, whichever are known; the person stands at the address */
    record Sender(Address address, List<Subject> about) {

        UUID personId() {
            return address.personId();
        }
    }

    Sender of(Address from) {
        if (from.address().isEmpty()) {
            return new Sender(from, List.of());
        }
        KnownAddresses.Known known = customers.of(from.address());
        List<Subject> about = new ArrayList<>();
        leads.open(from.address()).map(Subject::lead).ifPresent(about::add);
        if (known.companyId() != null) {
            about.add(new Subject("company", known.companyId()));
        }
        return new Sender(new Address(from.address(), from.name(), known.personId()), about);
    }
}
