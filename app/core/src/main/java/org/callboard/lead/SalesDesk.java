package org.callboard.lead;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.callboard.access.CurrentUser;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.NotFound;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SalesDesk implements LeadDesk {

    static final int MOST_AT_ONCE = 1_000;
    private static final int LONGEST_NOTE = 10_000;

    private final Leads leads;
    private final DuplicateStore duplicates;
    private final LeadRights rights;
    private final NewOwners owners;
    private final CurrentUser currentUser;
    private final WorkedOn workedOn;
    private final ContactTask contact;
    private final LeadCustomFields custom;
    private final LeadNews news;

    SalesDesk(
            Leads leads,
            DuplicateStore duplicates,
            LeadRights rights,
            NewOwners owners,
            CurrentUser currentUser,
            WorkedOn workedOn,
            ContactTask contact,
            LeadCustomFields custom,
            LeadNews news) {
        this.leads = leads;
        this.duplicates = duplicates;
        this.rights = rights;
        this.owners = owners;
        this.currentUser = currentUser;
        this.workedOn = workedOn;
        this.contact = contact;
        this.custom = custom;
        this.news = news;
    }

    @Override
    @Transactional
    public LeadView change(UUID id, long seen, Map<String, Object> changes, Map<String, Object> base) {
        Lead lead = leads.lock(id);
        requireChange(lead);
        LeadPatch patch = LeadPatch.of(lead.details(), LeadMerge.patch(lead.details(), changes), custom::changed);
        if (seen != lead.version()) {
            patch.requireNoConflict(base == null ? Map.of() : base);
        }
        if (!patch.result().equals(lead.details())) {
            boolean sameTitle = patch.result().title().equals(lead.details().title());
            LeadEvent changed = lead.change(patch.result(), news.now());
            leads.flush();
            workedOn.mark(id);
            if (sameTitle) {
                news.tell(changed);
            } else {
                news.tell(lead, changed);
            }
        }
        return lead.view(custom.seen(lead.details().custom()));
    }

    @Override
    @Transactional
    public int assign(List<UUID> ids, String owner) {
        if (owner != null) {
            owners.check(owner);
        }
        return each(ids, lead -> {
            if (owner == null ? lead.owner() == null : owner.equals(lead.owner())) {
                return false;
            }
            String team = owner == null ? lead.team() : owners.teamWith(owner, lead.team());
            news.tell(lead, lead.handTo(owner, team, news.now()));
            contact.follow(lead);
            return true;
        });
    }

    @Override
    @Transactional
    public int tag(List<UUID> ids, String tag) {
        String wanted = checked(tag);
        return each(ids, lead -> {
            if (lead.details().tags().contains(wanted)) {
                return false;
            }
            if (lead.details().tags().size() >= LeadCheck.MOST_TAGS) {
                throw new BadInput("tag", lead.details().title() + " has " + LeadCheck.MOST_TAGS + " tags already.");
            }
            news.tell(lead.tag(lead.details().withTag(wanted), news.now()));
            return true;
        });
    }

    @Override
    @Transactional
    public int untag(List<UUID> ids, String tag) {
        String unwanted = checked(tag);
        return each(ids, lead -> {
            if (!lead.details().tags().contains(unwanted)) {
                return false;
            }
            news.tell(lead.tag(lead.details().withoutTag(unwanted), news.now()));
            return true;
        });
    }

    @Override
    @Transactional
    public void note(UUID id, String text) {
        FieldCheck check = new FieldCheck();
        String note = check.lines("text", text, LONGEST_NOTE);
        check.done();
        if (note == null) {
            throw new BadInput("text", "Write something.");
        }
        requireChange(leads.find(id).orElseThrow(() -> new NotFound("lead", id)));
        workedOn.mark(id);
        news.tell(LeadEvent.of(id, "lead.noted", note));
    }

    @Override
    @Transactional
    public void notTheSame(UUID id, UUID other) {
        if (other == null || other.equals(id)) {
            throw new BadInput("id", "Name another lead.");
        }
        List<Lead> both = leads.all(List.of(id, other));
        both.forEach(this::requireChange);
        Lead lead = named(both, id);
        Lead lookalike = named(both, other);
        if (duplicates.notTheSame(id, other, currentUser.viewer().username(), news.now())) {
            tellApart(lead, other);
            tellApart(lookalike, id);
        }
    }

    private static Lead named(List<Lead> leads, UUID id) {
        return leads.stream()
                .filter(lead -> lead.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("lead", id));
    }

    /** Without its name: not everybody who sees the one sees the other. */
    private void tellApart(Lead lead, UUID other) {
        news.tell(LeadEvent.of(
                lead.id(), "lead.told-apart", "Is not the same as a lookalike", Map.of("other", other.toString())));
    }

    private static String checked(String typed) {
        FieldCheck check = new FieldCheck();
        String tag = LeadCheck.tag(check, "tag", typed);
        check.done();
        if (tag == null) {
            throw new BadInput("tag", "Give a tag.");
        }
        return tag;
    }

    private int each(List<UUID> ids, Predicate<Lead> act) {
        Set<UUID> wanted = new LinkedHashSet<>(ids);
        if (wanted.isEmpty() || wanted.contains(null) || wanted.size() > MOST_AT_ONCE) {
            throw new BadInput("ids", "Give 1 to " + MOST_AT_ONCE + " ids.");
        }
        List<Lead> found = leads.lockAll(wanted);
        found.forEach(this::requireChange);
        if (found.size() < wanted.size()) {
            found.forEach(lead -> wanted.remove(lead.id()));
            throw new NotFound("lead", wanted.iterator().next());
        }
        workedOn.mark(wanted);
        return (int) found.stream().filter(act).count();
    }

    private void requireChange(Lead lead) {
        rights.requireChange(currentUser.viewer(), lead);
    }
}
