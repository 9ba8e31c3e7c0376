package org.callboard.communication;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.callboard.customer.KnownAddresses;
import org.callboard.lead.LeadsByAddress;

/** Nobody is known but whom a test makes known. */
public class Acquainted implements KnownAddresses, LeadsByAddress {

    public final Map<String, Known> people = new ConcurrentHashMap<>();
    public final Map<String, UUID> leads = new ConcurrentHashMap<>();

    @Override
    public Known of(String email) {
        return people.getOrDefault(email, new Known(null, null));
    }

    @Override
    public Optional<UUID> open(String email) {
        return Optional.ofNullable(leads.get(email));
    }

    @Override
    public Optional<UUID> openOfNumber(String number) {
        return open(number);
    }
}
