package org.callboard.communication.phone;

import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.communication.thread.HouseViewer;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.lead.LeadsByAddress;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose a number is: a person's, unless it is that of several, else that of a lead that is being worked on. */
@Component
class PhoneOwners {

    static final String PERSON = "person";

    private final ObjectProvider<Records> records;
    private final LeadsByAddress leads;
    private final CurrentUser currentUser;

    PhoneOwners(ObjectProvider<Records> records, LeadsByAddress leads, CurrentUser currentUser) {
        this.records = records;
        this.leads = leads;
        this.currentUser = currentUser;
    }

    /** A person, or a lead. @param number E.164 */
    Optional<Subject> of(String number) {
        return person(number)
                .map(id -> new Subject(PERSON, id))
                .or(() -> leads.openOfNumber(number).map(Subject::lead));
    }

    private Optional<UUID> person(String number) {
        Records known = records.getIfAvailable();
        if (known == null) {
            return Optional.empty();
        }
        var found = currentUser.actingFor(
                HouseViewer.HOUSE,
                () -> known.find(PERSON, RecordQuery.all().and(Criterion.is("phone", number)), PageRequest.first(2)));
        return found.items().size() == 1
                ? found.items().stream().map(RecordView::id).findFirst()
                : Optional.empty();
    }
}
