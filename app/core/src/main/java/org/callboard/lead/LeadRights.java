package org.callboard.lead;

import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see and change which leads. */
@Component
class LeadRights implements SubjectRights {

    private final JdbcClient jdbc;

    LeadRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return "lead";
    }

    @Override
    public Sight mayRead(Viewer viewer) {
        return viewer.isAny(Role.SALES_MANAGER, Role.MARKETER, Role.ANALYST, Role.ADMIN)
                ? new Sight.All()
                : ofRep(viewer);
    }

    @Override
    public Sight mayChange(Viewer viewer) {
        return viewer.isAny(Role.SALES_MANAGER, Role.ADMIN) ? new Sight.All() : ofRep(viewer);
    }

    private static Sight ofRep(Viewer viewer) {
        return viewer.is(Role.SALES_REP)
                ? new Sight.OwnAndUnassigned(viewer.username(), viewer.teams())
                : new Sight.None();
    }

    @Override
    public void requireRead(Viewer viewer, UUID id) {
        if (!covered(mayRead(viewer), id)) {
            throw new NotFound("lead", id);
        }
    }

    @Override
    public boolean mayChange(Viewer viewer, UUID id) {
        return covered(mayChange(viewer), id);
    }

    /** @throws Conflict when it was merged into another one, which is the one to change */
    void requireChange(Viewer viewer, Lead lead) {
        if (!mayRead(viewer).covers(lead.owner(), lead.team())) {
            throw new NotFound("lead", lead.id());
        }
        String title = lead.details().title();
        if (!mayChange(viewer).covers(lead.owner(), lead.team())) {
            throw new Forbidden("You may see " + title + " but not change it.");
        }
        if (lead.isMerged()) {
            throw new Conflict(title + " was merged into another lead. Change that one.");
        }
    }

    private boolean covered(Sight sight, UUID id) {
        return jdbc.sql("select owner, team from lead.lead where id = ?")
                .param(id)
                .query((row, n) -> sight.covers(row.getString(1), row.getString(2)))
                .optional()
                .orElse(false);
    }
}
