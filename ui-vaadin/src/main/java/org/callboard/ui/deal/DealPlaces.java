package org.callboard.ui.deal;

import static org.callboard.access.Role.ADMIN;
import static org.callboard.access.Role.ANALYST;
import static org.callboard.access.Role.MARKETER;
import static org.callboard.access.Role.SALES_MANAGER;
import static org.callboard.access.Role.SALES_REP;

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

/** Where deals are found, and what their list offers to whom. */
@Configuration
class DealPlaces {

    private static final String ROTTEN = "rotten";

    /** What happens to a deal later is not asked of a new one. */
    private static final Set<String> LATER = Set.of(
            "state",
            "stage",
            "openedOn",
            "closedOn",
            "lostReason",
            "competitor",
            "lostNote",
            "externalId",
            "discountPercent");

    static final RecordListing DEALS = new RecordListing(
            "deal", "deals", "deal.list", "handshake", Set.of("title"), views(), List.of(ROTTEN), LATER);

    private static final String[] SALES = {SALES_REP, SALES_MANAGER, ADMIN};

    static final RecordRights RIGHTS = new RecordRights(
            viewer -> viewer.isAny(SALES),
            viewer -> viewer.isAny(SALES) || viewer.is(MARKETER),
            viewer -> viewer.isAny(SALES));

    private static final Set<String> WHO_SEE_THEM = Set.of(SALES_REP, SALES_MANAGER, MARKETER, ANALYST, ADMIN);

    private static Map<String, ListFilter> views() {
        Map<String, ListFilter> views = new LinkedHashMap<>();
        List<String> open = List.of("OPEN");
        views.put("open", ListFilter.only("state", "OPEN"));
        views.put("mine", ListFilter.only("owner", Facet.ME).with("state", open));
        views.put("unassigned", ListFilter.only("owner", Facet.NONE).with("state", open));
        views.put("quiet", ListFilter.only(ROTTEN, "true").with("state", open));
        return views;
    }

    @Bean
    Place placeOfTheBoard() {
        return new Place(Place.Kind.PAGE, "board", "square-kanban", "deal.board.title", WHO_SEE_THEM, 22)
                .in(Place.Group.SALES);
    }

    @Bean
    Place placeOfDeals() {
        return new Place(Place.Kind.PAGE, "deals", DEALS.icon(), "deal.list.title", WHO_SEE_THEM, 24)
                .in(Place.Group.SALES);
    }

    @Bean
    Place placeOfClosings() {
        return new Place(Place.Kind.PAGE, "closings", "calendar-days", "deal.closings.title", WHO_SEE_THEM, 46)
                .in(Place.Group.SALES);
    }

    @Bean
    Place createADeal() {
        return new Place(Place.Kind.CREATE, "deals?new", DEALS.icon(), "deal.list.new", Set.of(SALES), 11);
    }
}
