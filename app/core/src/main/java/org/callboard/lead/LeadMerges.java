package org.callboard.lead;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.kernel.Conflict;
import org.callboard.records.Field;
import org.callboard.records.Mergeable;
import org.springframework.stereotype.Component;

/** Leads that turn out to be one and the same: what of them becomes one, and several again. */
@Component
class LeadMerges implements Mergeable {

    private final Leads leads;
    private final LeadRights rights;
    private final LeadCustomFields custom;
    private final NewOwners owners;
    private final CurrentUser currentUser;
    private final MergedLeads merged;
    private final LeadNews news;

    LeadMerges(
            Leads leads,
            LeadRights rights,
            LeadCustomFields custom,
            NewOwners owners,
            CurrentUser currentUser,
            MergedLeads merged,
            LeadNews news) {
        this.leads = leads;
        this.rights = rights;
        this.custom = custom;
        this.owners = owners;
        this.currentUser = currentUser;
        this.merged = merged;
        this.news = news;
    }

    @Override
    public String kind() {
        return LeadExtensions.KIND;
    }

    @Override
    public List<Field> fields() {
        return LeadMergeFields.with(custom.fields());
    }

    @Override
    public List<Record> find(Collection<UUID> ids, boolean locked) {
        Viewer viewer = currentUser.viewer();
        List<Lead> found = locked ? leads.lockAll(ids) : leads.all(ids);
        return found.stream()
                .filter(lead -> !lead.isMerged())
                .filter(lead -> rights.mayRead(viewer).covers(lead.owner(), lead.team()))
                .map(lead -> LeadMergeFields.record(
                        lead,
                        rights.mayChange(viewer).covers(lead.owner(), lead.team()),
                        custom.typed(lead.details().custom())))
                .toList();
    }

    @Override
    public Map<String, Object> write(UUID survivor, Map<String, Object> values) {
        Lead lead = leads.lock(survivor);
        Map<String, Object> details = new HashMap<>(values);
        details.keySet().removeAll(Set.of(LeadMergeFields.OWNER, LeadMergeFields.TEAM));
        LeadDetails chosen =
                LeadPatch.of(lead.details(), details, custom::changedUnseen).result();
        if (!chosen.equals(lead.details())) {
            lead.change(chosen, news.now());
        }
        belong(lead, values);
        leads.flush();
        Map<String, Object> since =
                LeadMergeFields.values(lead, custom.typed(lead.details().custom()));
        Map<String, Object> written = new LinkedHashMap<>();
        values.keySet().forEach(field -> written.put(field, since.get(field)));
        return written;
    }

    private void belong(Lead lead, Map<String, Object> values) {
        String owner = (String) values.getOrDefault(LeadMergeFields.OWNER, lead.owner());
        String team = (String) values.getOrDefault(LeadMergeFields.TEAM, lead.team());
        if (!Objects.equals(owner, lead.owner())) {
            if (owner != null) {
                owners.checkSales(owner);
            }
            lead.handTo(owner, team, news.now());
        } else if (!Objects.equals(team, lead.team())) {
            lead.lookedAfterBy(team, news.now());
        }
    }

    @Override
    public Map<String, Object> join(UUID survivor, Set<UUID> others) {
        List<Lead> rest = leads.lockAll(others);
        rest.stream().filter(lead -> lead.is(LeadStatus.QUALIFIED)).findFirst().ifPresent(qualified -> {
            throw new Conflict(
                    qualified.details().title() + " is qualified and goes on as a customer. Keep it as the one "
                            + "that stays, or merge the customers.");
        });
        return merged.join(leads.lock(survivor), rest);
    }

    @Override
    public void part(UUID survivor, Set<UUID> others, Map<String, Object> kept) {
        merged.part(leads.lock(survivor), leads.lockAll(others), kept);
    }
}
