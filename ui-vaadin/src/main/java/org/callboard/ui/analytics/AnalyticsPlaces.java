package org.callboard.ui.analytics;

import static org.callboard.access.Role.ADMIN;
import static org.callboard.access.Role.ANALYST;
import static org.callboard.access.Role.MARKETER;
import static org.callboard.access.Role.SALES_MANAGER;
import static org.callboard.access.Role.SALES_REP;
import static org.callboard.access.Role.SUPPORT_AGENT;
import static org.callboard.access.Role.SUPPORT_MANAGER;

import java.util.Set;
import org.callboard.ui.list.RecordListing;
import org.callboard.ui.list.RecordRights;
import org.callboard.ui.shell.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where figures are found. */
@Configuration
class AnalyticsPlaces {

    private static final Set<String> WHO_SEE_DEALS = Set.of(SALES_REP, SALES_MANAGER, MARKETER, ANALYST, ADMIN);

    /** The list of deals, whose filter figures share. */
    static final RecordListing DEALS = new RecordListing("deal", "deals", "deal.list", "handshake", Set.of("title"));

    /** Nothing is made or changed here. */
    static final RecordRights RIGHTS = new RecordRights(viewer -> false, viewer -> false, viewer -> false);

    @Bean
    Place placeOfTheForecast() {
        return new Place(Place.Kind.PAGE, "forecast", "trending-up", "analytics.forecast", WHO_SEE_DEALS, 27)
                .in(Place.Group.SALES);
    }

    @Bean
    Place placeOfTheFunnel() {
        return new Place(Place.Kind.PAGE, "funnel", "funnel", "analytics.funnel", WHO_SEE_DEALS, 28)
                .in(Place.Group.SALES);
    }

    @Bean
    Place placeOfSupportFigures() {
        return new Place(
                        Place.Kind.PAGE,
                        "support-figures",
                        "chart-column",
                        "analytics.support",
                        Set.of(SUPPORT_AGENT, SUPPORT_MANAGER, ANALYST, ADMIN),
                        29)
                .in(Place.Group.SUPPORT);
    }

    @Bean
    Place placeOfSatisfaction() {
        return new Place(
                        Place.Kind.PAGE,
                        "satisfaction",
                        "percent",
                        "analytics.satisfaction",
                        Set.of(SUPPORT_MANAGER, ANALYST, ADMIN),
                        29)
                .in(Place.Group.SUPPORT);
    }
}
