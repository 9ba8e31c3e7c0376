package org.callboard.ui.customer;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.Role;
import org.callboard.records.RecordView;
import org.callboard.ui.record.RecordPage;
import org.callboard.ui.record.RecordRoom;

/** A company's own page. */
@Route("companies/:id([0-9a-fA-F-]{36})")
@RolesAllowed({
    Role.SALES_REP,
    Role.SALES_MANAGER,
    Role.SUPPORT_AGENT,
    Role.SUPPORT_MANAGER,
    Role.MARKETER,
    Role.ANALYST,
    Role.ADMIN
})
class CompanyPage extends RecordPage {

    CompanyPage(RecordRoom room) {
        super(room, "company");
    }

    @Override
    protected String subtitle(RecordView company) {
        return Stream.of(company.text("industry"), company.text("city"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
