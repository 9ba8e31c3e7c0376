package org.callboard.communication.phone;

import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.communication.thread.HouseViewer;
import org.callboard.kernel.PageRequest;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose a number is; a number of several people is nobody's. */
@Component
class PhoneOwners {

    private final ObjectProvider<Records> records;
    private final CurrentUser currentUser;

    PhoneOwners(ObjectProvider<Records> records, CurrentUser currentUser) {
        this.records = records;
        this.currentUser = currentUser;
    }

    /** @param number E.164 */
    Optional<UUID> of(String number) {
        Records known = records.getIfAvailable();
        if (known == null) {
            return Optional.empty();
        }
        var found = currentUser.actingFor(
                HouseViewer.HOUSE,
                () -> known.find("person", RecordQuery.all().and(Criterion.is("phone", number)), PageRequest.first(2)));
        return found.items().size() == 1
                ? found.items().stream().map(RecordView::id).findFirst()
                : Optional.empty();
    }
}
