package org.callboard.ui.testing;

import java.util.List;
import java.util.Optional;
import org.callboard.calendar.Calendars;
import org.callboard.chat.ChatWidgets;
import org.callboard.communication.Lanes;
import org.callboard.guest.GuestLinks;
import org.callboard.knowledge.Articles;
import org.callboard.knowledge.Inquiries;
import org.callboard.knowledge.Library;
import org.callboard.portal.RequestForms;
import org.callboard.presence.Absences;
import org.callboard.presence.Lookers;
import org.callboard.presence.Presence;
import org.callboard.support.CannedAnswers;
import org.callboard.support.Macros;
import org.callboard.support.Queues;
import org.callboard.support.Tickets;
import org.callboard.survey.Surveys;
import org.mockito.Mockito;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calendars, absences and tickets of the fake house: there are none, until a test says so. */
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
    RequestForms requestForms() {
        return Mockito.mock(RequestForms.class);
    }

    @Bean
    ChatWidgets chatWidgets() {
        return Mockito.mock(ChatWidgets.class);
    }

    @Bean
    GuestLinks guestLinks() {
        return Mockito.mock(GuestLinks.class);
    }

    @Bean
    Surveys surveys() {
        return Mockito.mock(Surveys.class);
    }

    @Bean
    Inquiries inquiries() {
        return Mockito.mock(Inquiries.class);
    }

    @Bean
    Articles articles() {
        return Mockito.mock(Articles.class);
    }

    @Bean
    Lanes lanes() {
        return Mockito.mock(Lanes.class);
    }

    @Bean
    Presence presence() {
        return Mockito.mock(Presence.class);
    }

    @Bean
    Lookers lookers() {
        return Mockito.mock(Lookers.class);
    }

    @Bean
    Tickets tickets() {
        Tickets tickets = Mockito.mock(Tickets.class);
        Mockito.when(tickets.words(Mockito.any(), Mockito.any(), Mockito.anyInt()))
                .thenReturn(new Tickets.Slice<>(List.of(), null));
        Mockito.when(tickets.of(Mockito.any(), Mockito.any(), Mockito.anyInt()))
                .thenReturn(new Tickets.Slice<>(List.of(), null));
        return tickets;
    }

    @Bean
    Queues queues() {
        Queues queues = Mockito.mock(Queues.class);
        Mockito.when(queues.next(Mockito.any())).thenReturn(Optional.empty());
        return queues;
    }

    @Bean
    Macros macros() {
        return Mockito.mock(Macros.class);
    }

    @Bean
    CannedAnswers cannedAnswers() {
        return Mockito.mock(CannedAnswers.class);
    }

    @Bean
    Library library() {
        return Mockito.mock(Library.class);
    }
}
