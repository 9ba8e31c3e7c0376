package org.callboard.ui.support;

import java.util.Set;
import org.callboard.access.Role;
import org.callboard.ui.shell.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where agents work on tickets. */
@Configuration
class SupportPlaces {

    @Bean
    Place placeOfTheDesk() {
        return new Place(
                        Place.Kind.PAGE,
                        "desk",
                        "message-square",
                        "support.desk",
                        Set.of(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN),
                        13)
                .in(Place.Group.SUPPORT);
    }
}
