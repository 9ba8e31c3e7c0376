package org.callboard.ui.customer;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.callboard.access.Role;
import org.callboard.ui.list.RecordListPage;
import org.callboard.ui.list.RecordsRoom;

/** The list of companies. */
@Route("companies")
@RolesAllowed({
    Role.SALES_REP,
    Role.SALES_MANAGER,
    Role.SUPPORT_AGENT,
    Role.SUPPORT_MANAGER,
    Role.MARKETER,
    Role.ANALYST,
    Role.ADMIN
})
class CompaniesView extends RecordListPage {

    CompaniesView(RecordsRoom room) {
        super(CustomerLists.COMPANIES, CustomerLists.COMPANY_RIGHTS, room);
    }
}
