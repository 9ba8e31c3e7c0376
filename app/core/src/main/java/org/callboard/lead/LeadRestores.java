package org.callboard.lead;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Restores;
import org.callboard.records.Field;
import org.springframework.stereotype.Component;

/** Old values come back to a lead over the desk, as if somebody had typed them. */
@Component
class LeadRestores implements Restores {

    private static final String OWNER = "owner";
    private static final String ATTRIBUTES = "attributes";
    private static final Set<String> FIELDS = Set.of(
            "firstName",
            "lastName",
            "email",
            "phone",
            "company",
            "companySize",
            "industry",
            "country",
            "jobTitle",
            "source",
            "campaign",
            "message",
            "tags",
            ATTRIBUTES,
            OWNER);

    private final LeadDesk desk;
    private final LeadDirectory directory;
    private final Leads leads;
    private final LeadCustomFields custom;

    LeadRestores(LeadDesk desk, LeadDirectory directory, Leads leads, LeadCustomFields custom) {
        this.custom = custom;
        this.desk = desk;
        this.directory = directory;
        this.leads = leads;
    }

    @Override
    public String type() {
        return "lead";
    }

    @Override
    public boolean restorable(String field) {
        return FIELDS.contains(field) || field.startsWith(Field.CUSTOM) && visible(field);
    }

    @Override
    public boolean visible(String field) {
        return !field.startsWith(Field.CUSTOM) || custom.field(field).isPresent();
    }

    /** Within the caller's transaction: what is compared here is what the desk changes. */
    @Override
    public long restore(UUID id, long seen, Map<String, Object> fields) {
        Map<String, Object> changes = new HashMap<>(fields);
        if (changes.containsKey(OWNER)) {
            handTo(id, seen, (String) changes.remove(OWNER));
        }
        if (changes.get(ATTRIBUTES) instanceof Map<?, ?> wanted) {
            changes.put(ATTRIBUTES, exactly(wanted, directory.get(id).attributes()));
        }
        if (!changes.isEmpty()) {
            desk.change(id, seen, changes, Map.of());
        }
        leads.flush();
        return leads.lock(id).version();
    }

    private void handTo(UUID id, long seen, String owner) {
        Lead lead = leads.lock(id);
        if (lead.version() != seen && !Objects.equals(lead.owner(), owner)) {
            throw new Conflict(
                    "Somebody else changed this lead in the meantime.",
                    List.of(new Conflict.Field(OWNER, owner, lead.owner())));
        }
        desk.assign(List.of(id), owner);
    }

    /** The desk adds attributes to those that stand there; what was not there before has to go. */
    private static Map<Object, Object> exactly(Map<?, ?> wanted, Map<?, ?> now) {
        Map<Object, Object> exact = new HashMap<>();
        now.keySet().forEach(name -> exact.put(name, null));
        exact.putAll(wanted);
        return exact;
    }
}
