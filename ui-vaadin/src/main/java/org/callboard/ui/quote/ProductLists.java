package org.callboard.ui.quote;

import static org.callboard.access.Role.ADMIN;
import static org.callboard.access.Role.ANALYST;
import static org.callboard.access.Role.MARKETER;
import static org.callboard.access.Role.SALES_MANAGER;
import static org.callboard.access.Role.SALES_REP;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.ui.list.ListFilter;
import org.callboard.ui.list.RecordListing;
import org.callboard.ui.list.RecordRights;
import org.callboard.ui.shell.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where products and prices are found, and what their list offers to whom. */
@Configuration
class ProductLists {

    private static final String ON_SALE = "active";

    static final RecordListing PRODUCTS = new RecordListing(
            "product", "products", "list.products", "tag", Set.of("name"), views(), List.of(), Set.of());

    private static final String[] KEEPERS = {SALES_MANAGER, ADMIN};

    static final RecordRights RIGHTS = new RecordRights(
            viewer -> viewer.isAny(KEEPERS), viewer -> viewer.isAny(KEEPERS), viewer -> viewer.isAny(KEEPERS));

    /** Nobody asks for products of their own: they ask for what is sold. */
    private static Map<String, ListFilter> views() {
        Map<String, ListFilter> views = new LinkedHashMap<>();
        views.put("on-sale", ListFilter.only(ON_SALE, "true"));
        views.put("recurring", ListFilter.only(ON_SALE, "true").with("billing", List.of("monthly", "yearly")));
        views.put("retired", ListFilter.only(ON_SALE, "false"));
        return views;
    }

    @Bean
    Place placeOfProducts() {
        return new Place(
                        Place.Kind.PAGE,
                        "products",
                        PRODUCTS.icon(),
                        "list.products.title",
                        Set.of(SALES_REP, SALES_MANAGER, MARKETER, ANALYST, ADMIN),
                        60)
                .in(Place.Group.SALES);
    }

    @Bean
    Place placeOfPrices() {
        return new Place(Place.Kind.HOUSE, "prices", "layers", "quote.prices", Set.of(KEEPERS), 82)
                .in(Place.Group.SETUP);
    }

    @Bean
    Place createAProduct() {
        return new Place(Place.Kind.CREATE, "products?new", PRODUCTS.icon(), "list.products.new", Set.of(KEEPERS), 18);
    }
}
