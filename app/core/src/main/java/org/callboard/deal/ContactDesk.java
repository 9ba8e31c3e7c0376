package org.callboard.deal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.NotFound;
import org.callboard.records.RecordNames;
import org.callboard.records.RecordNames.Named;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows keep the ids of those days; who somebody is by now is found when they are shown. So nothing moves when people are
 * merged, and nothing must move back.
 */
@Service
class ContactDesk implements DealContacts {

    private static final String PERSON = "person";

    private final ContactRows rows;
    private final DealGate gate;
    private final RecordNames names;
    private final DealTold told;
    private final Clock clock;

    ContactDesk(ContactRows rows, DealGate gate, RecordNames names, DealTold told, Clock clock) {
        this.rows = rows;
        this.gate = gate;
        this.names = names;
        this.told = told;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contact> of(UUID deal) {
        return shown(gate.read(deal).id());
    }

    @Override
    @Transactional
    public List<Contact> put(UUID deal, UUID person, String typed) {
        DealRow row = gate.lockToChange(deal);
        ContactRole role = ContactRole.of(typed)
                .orElseThrow(() -> new BadInput("role", "Is none of the roles " + ContactRole.words() + "."));
        Named known = names.seen(PERSON, List.of(person)).get(person);
        if (known == null) {
            throw new NotFound(PERSON, person);
        }
        Map<UUID, ContactRole> there = rows.of(row.id());
        List<UUID> same = rowsOf(there, known.id());
        if (same.isEmpty() && there.size() >= MOST) {
            throw new BadInput("personId", "A deal has at most " + MOST + " contacts; take somebody out first.");
        }
        UUID kept = same.isEmpty() ? known.id() : same.get(0);
        if (there.get(kept) != role) {
            rows.put(row.id(), kept, role, clock.instant());
            tell(row, known, there.get(kept), role);
        }
        return shown(row.id());
    }

    @Override
    @Transactional
    public void remove(UUID deal, UUID person) {
        DealRow row = gate.lockToChange(deal);
        Named known = names.seen(PERSON, List.of(person)).get(person);
        Map<UUID, ContactRole> there = rows.of(row.id());
        List<UUID> same = known == null ? List.of() : rowsOf(there, known.id());
        if (same.isEmpty()) {
            throw new NotFound("contact", person);
        }
        rows.remove(row.id(), same);
        tell(row, known, there.get(same.get(0)), null);
    }

    /** Those that are the same person by now. */
    private List<UUID> rowsOf(Map<UUID, ContactRole> there, UUID today) {
        Map<UUID, Named> known = names.seen(PERSON, there.keySet());
        return there.keySet().stream()
                .filter(id -> known.containsKey(id) && known.get(id).id().equals(today))
                .toList();
    }

    private List<Contact> shown(UUID deal) {
        Map<UUID, ContactRole> there = rows.of(deal);
        Map<UUID, Named> known = names.seen(PERSON, there.keySet());
        Map<UUID, Contact> once = new LinkedHashMap<>();
        there.forEach((id, role) -> {
            Named person = known.get(id);
            if (person != null) {
                once.putIfAbsent(person.id(), new Contact(person.id(), person.title(), role));
            }
        });
        List<Contact> contacts = new ArrayList<>(once.values());
        contacts.sort(Comparator.comparing(Contact::role)
                .thenComparing(contact -> String.valueOf(contact.name()), String.CASE_INSENSITIVE_ORDER));
        return contacts;
    }

    /** Whom the name would betray is not said to those who may not see the person. */
    private void tell(DealRow row, Named person, ContactRole before, ContactRole after) {
        String text = after == null
                ? "A contact was taken out"
                : before == null ? "A contact was added as " + after.word() : "A contact is " + after.word() + " now";
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("personId", person.id().toString());
        details.put(
                "contactRole",
                PassageDetails.change(before == null ? null : before.word(), after == null ? null : after.word()));
        told.happened(row.id(), "deal.contact-changed", text, details);
    }
}
