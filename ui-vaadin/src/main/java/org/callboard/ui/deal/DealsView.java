package org.callboard.ui.deal;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.callboard.access.Role;
import org.callboard.ui.list.RecordListPage;
import org.callboard.ui.list.RecordsRoom;

/** The list of deals. */
@Route("deals")
@RolesAllowed({Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ANALYST, Role.ADMIN})
class DealsView extends RecordListPage {

    DealsView(RecordsRoom room) {
        super(DealPlaces.DEALS, DealPlaces.RIGHTS, room);
    }
}
