package org.callboard.ui.testing;

import org.callboard.calendar.Calendars;
import org.callboard.presence.Absences;
import org.callboard.presence.Lookers;
import org.callboard.presence.Presence;
import org.mockito.Mockito;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calendars and absences of the fake house: there are none, until a test says so. */
@Configuration
class DeskFakes {

    @Bean
    Calendars calendars() {
        return Mockito.mock(Calendars.class);
    }

    @Bean
    Absences absences() {
        return Mockito.mock(Absences.class);
    }

    @Bean
    Presence presence() {
        return Mockito.mock(Presence.class);
    }

    @Bean
    Lookers lookers() {
        return Mockito.mock(Lookers.class);
    }
}
