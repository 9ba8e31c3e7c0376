package org.callboard.ui.quote;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.callboard.access.Role;
import org.callboard.ui.list.RecordListPage;
import org.callboard.ui.list.RecordsRoom;

/** The list of products. */
@Route("products")
@RolesAllowed({
    Role.SALES_REP,
    Role.SALES_MANAGER,
    Role.SUPPORT_AGENT,
    Role.SUPPORT_MANAGER,
    Role.MARKETER,
    Role.ANALYST,
    Role.ADMIN
})
class ProductsView extends RecordListPage {

    ProductsView(RecordsRoom room) {
        super(ProductLists.PRODUCTS, ProductLists.RIGHTS, room);
    }
}
