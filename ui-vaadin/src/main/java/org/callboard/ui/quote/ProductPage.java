package org.callboard.ui.quote;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.Role;
import org.callboard.records.RecordView;
import org.callboard.ui.record.RecordPage;
import org.callboard.ui.record.RecordRoom;

/** A product's own page. */
@Route("products/:id([0-9a-fA-F-]{36})")
@RolesAllowed({
    Role.SALES_REP,
    Role.SALES_MANAGER,
    Role.SUPPORT_AGENT,
    Role.SUPPORT_MANAGER,
    Role.MARKETER,
    Role.ANALYST,
    Role.ADMIN
})
class ProductPage extends RecordPage {

    ProductPage(RecordRoom room) {
        super(room, "product");
    }

    @Override
    protected String subtitle(RecordView product) {
        return Stream.of(product.text("sku"), product.text("series"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
