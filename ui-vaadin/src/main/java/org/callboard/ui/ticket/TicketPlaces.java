package org.callboard.ui.ticket;

import static org.callboard.access.Role.ADMIN;
import static org.callboard.access.Role.ANALYST;
import static org.callboard.access.Role.SUPPORT_AGENT;
import static org.callboard.access.Role.SUPPORT_MANAGER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.ui.list.Facet;
import org.callboard.ui.list.ListFilter;
import org.callboard.ui.list.RecordListing;
import org.callboard.ui.list.RecordRights;
import org.callboard.ui.shell.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where tickets are found, and what their list offers to whom. */
@Configuration
class TicketPlaces {

    /** What rules say of a new one, unless somebody does. */
    private static final Set<String> LATER = Set.of("externalId", "parentId", "language");

    static final RecordListing TICKETS = new RecordListing(
            "ticket", "tickets", "ticket.list", "ticket", Set.of("number", "subject"), views(), List.of(), LATER);
    private static final String[] SUPPORT = {SUPPORT_AGENT, SUPPORT_MANAGER, ADMIN};
    static final RecordRights RIGHTS = new RecordRights(
            viewer -> viewer.isAny(SUPPORT), viewer -> viewer.isAny(SUPPORT), viewer -> viewer.isAny(SUPPORT));

    private static Map<String, ListFilter> views() {
        Map<String, ListFilter> views = new LinkedHashMap<>();
        List<String> open = List.of("OPEN");
        views.put("open", ListFilter.only("state", "OPEN"));
        views.put("mine", ListFilter.only("owner", Facet.ME).with("state", open));
        views.put("unassigned", ListFilter.only("owner", Facet.NONE).with("state", open));
        views.put("waiting", ListFilter.only("state", "WAITING"));
        views.put("broken", ListFilter.only("breached", "true").with("state", open));
        return views;
    }

    @Bean
    Place placeOfTickets() {
        return new Place(
                        Place.Kind.PAGE,
                        "tickets",
                        TICKETS.icon(),
                        "ticket.list.title",
                        Set.of(SUPPORT_AGENT, SUPPORT_MANAGER, ANALYST, ADMIN),
                        14)
                .in(Place.Group.SUPPORT);
    }

    @Bean
    Place createATicket() {
        return new Place(Place.Kind.CREATE, "tickets?new", TICKETS.icon(), "ticket.list.new", Set.of(SUPPORT), 12);
    }
}
