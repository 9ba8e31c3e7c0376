package org.callboard.ui.guest;

import java.util.Set;
import org.callboard.access.Role;
import org.callboard.ui.shell.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where admins look after the pages for people without a log-in. */
@Configuration
class GuestPlaces {

    private static final Set<String> ADMINS = Set.of(Role.ADMIN);

    @Bean
    Place placeOfRequestForms() {
        return new Place(Place.Kind.HOUSE, "request-forms", "square-check", "guest.forms", ADMINS, 91)
                .in(Place.Group.SETUP);
    }

    @Bean
    Place placeOfChatWidgets() {
        return new Place(Place.Kind.HOUSE, "chat-widgets", "message-square", "guest.widgets", ADMINS, 92)
                .in(Place.Group.SETUP);
    }
}
