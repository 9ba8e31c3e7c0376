package org.callboard.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.matching.Profile;

/**
 * Those who come in, those who are known, and who is whom in truth.
 *
 * @param truth the known one by the id of the one who comes in
 */
record MatchTask(String name, List<Profile> incoming, List<Profile> known, Map<UUID, UUID> truth) {

    /** Everybody known comes in once more, with slips. */
    static MatchTask again(String name, Collection<Profile> known, long seed) {
        Slips slips = new Slips(seed);
        List<Profile> incoming = new ArrayList<>();
        Map<UUID, UUID> truth = new HashMap<>();
        for (Profile customer : known) {
            Profile copy = slips.again(customer);
            incoming.add(copy);
            truth.put(copy.id(), customer.id());
        }
        return new MatchTask(name, incoming, List.copyOf(known), truth);
    }

    /** Leads who work at known companies, with slips. */
    static MatchTask atWork(String name, Collection<Profile> leads, Collection<Profile> companies, long seed) {
        Map<String, UUID> byName = new HashMap<>();
        companies.forEach(company -> byName.put(company.name(), company.id()));
        Slips slips = new Slips(seed);
        List<Profile> incoming = new ArrayList<>();
        Map<UUID, UUID> truth = new HashMap<>();
        for (Profile lead : leads) {
            Profile copy = slips.again(lead);
            incoming.add(copy);
            truth.put(copy.id(), byName.get(lead.company()));
        }
        return new MatchTask(name, incoming, List.copyOf(companies), truth);
    }
}
