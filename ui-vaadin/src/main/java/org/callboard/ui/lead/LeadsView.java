package org.callboard.ui.lead;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.callboard.access.Role;
import org.callboard.lead.LeadView;
import org.callboard.ui.list.ListPage;
import org.callboard.ui.list.ListRoom;

/** The list of leads. */
@Route("leads")
@RolesAllowed({Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ANALYST, Role.ADMIN})
class LeadsView extends ListPage<LeadView> {

    LeadsView(LeadRoom leads, ListRoom room) {
        super(new LeadList(leads, room), room);
    }
}
