package org.callboard.ui.customer;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.callboard.customer.Conversions;
import org.callboard.customer.Duplicates;
import org.callboard.customer.Links;
import org.callboard.customer.consent.Consents;
import org.callboard.ui.record.RecordRoom;
import org.springframework.context.annotation.Lazy;

/** What the panels of customers ask of the house, in one hand. */
@SpringComponent
class CustomerRoom {

    private final RecordRoom records;
    private final Links links;
    private final Duplicates duplicates;
    private final Consents consents;
    private final Conversions conversions;

    CustomerRoom(
            RecordRoom records,
            @Lazy Links links,
            @Lazy Duplicates duplicates,
            @Lazy Consents consents,
            @Lazy Conversions conversions) {
        this.records = records;
        this.links = links;
        this.duplicates = duplicates;
        this.consents = consents;
        this.conversions = conversions;
    }

    RecordRoom records() {
        return records;
    }

    Links links() {
        return links;
    }

    Duplicates duplicates() {
        return duplicates;
    }

    Consents consents() {
        return consents;
    }

    Conversions conversions() {
        return conversions;
    }
}
