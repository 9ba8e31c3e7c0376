package org.callboard.ui.calendar;

import java.util.Set;
import org.callboard.access.Role;
import org.callboard.ui.shell.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where working time is looked after, and who is away. */
@Configuration
class CalendarPlaces {

    @Bean
    Place placeOfCalendars() {
        return new Place(Place.Kind.HOUSE, "calendars", "clock", "calendar.title", Set.of(Role.ADMIN), 86)
                .in(Place.Group.SETUP);
    }

    @Bean
    Place placeOfAbsences() {
        return new Place(
                        Place.Kind.HOUSE,
                        "absences",
                        "user-x",
                        "calendar.absences",
                        Set.of(Role.SALES_MANAGER, Role.SUPPORT_MANAGER, Role.ADMIN),
                        84)
                .in(Place.Group.SETUP);
    }
}
