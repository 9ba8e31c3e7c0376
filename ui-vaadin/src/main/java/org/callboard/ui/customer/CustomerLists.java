package org.callboard.ui.customer;

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

/** Where companies and people are found, and what their lists offer to whom. */
@Configuration
class CustomerLists {

    static final RecordListing COMPANIES =
            new RecordListing("company", "companies", "list.companies", "building-2", Set.of("name"));

    static final RecordListing PEOPLE =
            new RecordListing("person", "people", "list.people", "contact", Set.of("firstName", "lastName"));

    private static final String[] SALES = {SALES_REP, SALES_MANAGER, ADMIN};
    private static final String[] TAKE_FILES = {SALES_REP, SALES_MANAGER, SUPPORT_MANAGER, MARKETER, ADMIN};

    static final RecordRights COMPANY_RIGHTS = new RecordRights(
            viewer -> viewer.isAny(SALES), viewer -> viewer.isAny(TAKE_FILES), viewer -> viewer.isAny(SALES));

    /** Support keeps people up to date, too. */
    static final RecordRights PERSON_RIGHTS = new RecordRights(
            viewer -> viewer.isAny(SALES) || viewer.isAny(SUPPORT_AGENT, SUPPORT_MANAGER),
            viewer -> viewer.isAny(TAKE_FILES),
            viewer -> viewer.isAny(SALES));

    private static final Set<String> WHO_SEE_THEM =
            Set.of(SALES_REP, SALES_MANAGER, SUPPORT_AGENT, SUPPORT_MANAGER, MARKETER, ANALYST, ADMIN);

    private static final Set<String> WHO_CREATE_PEOPLE =
            Set.of(SALES_REP, SALES_MANAGER, SUPPORT_AGENT, SUPPORT_MANAGER, ADMIN);

    @Bean
    Place placeOfCompanies() {
        return new Place(Place.Kind.PAGE, "companies", COMPANIES.icon(), "list.companies.title", WHO_SEE_THEM, 30)
                .in(Place.Group.CUSTOMERS);
    }

    @Bean
    Place placeOfPeople() {
        return new Place(Place.Kind.PAGE, "people", PEOPLE.icon(), "list.people.title", WHO_SEE_THEM, 40)
                .in(Place.Group.CUSTOMERS);
    }

    @Bean
    Place createACompany() {
        return new Place(Place.Kind.CREATE, "companies?new", COMPANIES.icon(), "list.companies.new", Set.of(SALES), 12);
    }

    @Bean
    Place createAPerson() {
        return new Place(Place.Kind.CREATE, "people?new", PEOPLE.icon(), "list.people.new", WHO_CREATE_PEOPLE, 14);
    }
}
