package org.callboard.ui.communication;

import static org.callboard.access.Role.ADMIN;
import static org.callboard.access.Role.SALES_MANAGER;
import static org.callboard.access.Role.SALES_REP;
import static org.callboard.access.Role.SUPPORT_AGENT;
import static org.callboard.access.Role.SUPPORT_MANAGER;

import java.util.Set;
import org.callboard.communication.OutsideMail;
import org.callboard.ui.shell.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where messages are found, and who looks after them. */
@Configuration
class CommunicationPlaces {

    private static final Set<String> WHO_WRITE =
            Set.of(SALES_REP, SALES_MANAGER, SUPPORT_AGENT, SUPPORT_MANAGER, ADMIN);
    private static final Set<String> WHO_LOOK_AFTER = Set.of(ADMIN);

    @Bean
    Place placeOfTheInbox() {
        return new Place(Place.Kind.PAGE, "inbox", "inbox", "communication.inbox", WHO_WRITE, 12);
    }

    @Bean
    Place placeOfMailboxes() {
        return new Place(Place.Kind.HOUSE, "mailboxes", "mailbox", "communication.mailboxes", WHO_LOOK_AFTER, 88)
                .in(Place.Group.SETUP);
    }

    @Bean
    Place placeOfTheOutbox() {
        return new Place(Place.Kind.HOUSE, "outbox", "send", "communication.outbox", WHO_LOOK_AFTER, 89);
    }

    /** Nobody's where mail is real. */
    @Bean
    Place placeOfOutsideMailboxes(ObjectProvider<OutsideMail> outside) {
        Set<String> who = outside.getIfAvailable() == null ? Set.of("nobody") : WHO_LOOK_AFTER;
        return new Place(Place.Kind.HOUSE, "outside-mailboxes", "globe", "communication.outside", who, 97);
    }

    @Bean
    Place writeAMessage() {
        return new Place(Place.Kind.CREATE, "inbox?new", "mail-plus", "communication.write", WHO_WRITE, 15);
    }
}
