package org.callboard.ui.customer;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.Role;
import org.callboard.records.RecordView;
import org.callboard.ui.record.RecordPage;
import org.callboard.ui.record.RecordRoom;

/** A person's own page. */
@Route("people/:id([0-9a-fA-F-]{36})")
@RolesAllowed({
    Role.SALES_REP,
    Role.SALES_MANAGER,
    Role.SUPPORT_AGENT,
    Role.SUPPORT_MANAGER,
    Role.MARKETER,
    Role.ANALYST,
    Role.ADMIN
})
class PersonPage extends RecordPage {

    PersonPage(RecordRoom room) {
        super(room, "person");
    }

    @Override
    protected String subtitle(RecordView person) {
        return Stream.of(person.text("jobTitle"), company(person))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String company(RecordView person) {
        String id = person.text("companyId");
        return id == null ? null : person.titles().get(UUID.fromString(id));
    }
}
