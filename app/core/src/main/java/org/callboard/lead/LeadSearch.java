package org.callboard.lead;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.search.Searchable;
import org.springframework.stereotype.Component;

/** Leads in the one search. A duplicate is found as the lead that it was attached to. */
@Component
class LeadSearch implements Searchable {

    private final LeadRows rows;
    private final LeadRights rights;

    LeadSearch(LeadRows rows, LeadRights rights) {
        this.rows = rows;
        this.rights = rights;
    }

    @Override
    public String type() {
        return "lead";
    }

    @Override
    public String table() {
        return "lead.lead";
    }

    @Override
    public String survivorColumn() {
        return "duplicate_of";
    }

    @Override
    public List<String> nameColumns() {
        return List.of("name_key", "company_key");
    }

    @Override
    public Sight mayRead(Viewer viewer) {
        return rights.mayRead(viewer);
    }

    @Override
    public Map<UUID, Shown> shown(Viewer viewer, Collection<UUID> ids) {
        return rows.findAll(ids).stream().collect(Collectors.toMap(LeadView::id, LeadSearch::shown));
    }

    private static Shown shown(LeadView lead) {
        String badge = lead.grade() == null ? null : lead.grade().name();
        return Shown.of(lead.title(), lead.email(), badge);
    }
}
