package org.callboard.calendar;

import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Who works here may look at calendars; their past is the admins'. */
@Component
class CalendarRights implements SubjectRights {

    private final KeptEditions rows;

    CalendarRights(KeptEditions rows) {
        this.rows = rows;
    }

    static void requireColleague(Viewer viewer) {
        if (!viewer.isAny(
                Role.SALES_REP,
                Role.SALES_MANAGER,
                Role.SUPPORT_AGENT,
                Role.SUPPORT_MANAGER,
                Role.MARKETER,
                Role.ANALYST,
                Role.ADMIN)) {
            throw new Forbidden("Calendars are for those who work here.");
        }
    }

    static void requireAdmin(Viewer viewer) {
        if (!viewer.is(Role.ADMIN)) {
            throw new Forbidden("Calendars are an admin's to change.");
        }
    }

    @Override
    public String type() {
        return CalendarDesk.SUBJECT;
    }

    @Override
    public Sight mayRead(Viewer viewer) {
        return viewer.is(Role.ADMIN) ? new Sight.All() : new Sight.None();
    }

    /** By its own door alone. */
    @Override
    public Sight mayChange(Viewer viewer) {
        return new Sight.None();
    }

    @Override
    public void requireRead(Viewer viewer, UUID id) {
        if (!viewer.is(Role.ADMIN) || !rows.exists(id)) {
            throw new NotFound("calendar", id);
        }
    }
}
