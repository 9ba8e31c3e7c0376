package org.callboard.ui.shell;

import static org.callboard.ui.shell.Place.Kind.CREATE;
import static org.callboard.ui.shell.Place.Kind.HOUSE;
import static org.callboard.ui.shell.Place.Kind.PAGE;

import java.util.Set;
import org.callboard.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of the first capabilities. */
@Configuration
class HousePlaces {

    private static final Set<String> SALES =
            Set.of(Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ANALYST, Role.ADMIN);
    private static final Set<String> WHO_BRING_LEADS =
            Set.of(Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ADMIN);

    @Bean
    Place placeOfMyWork() {
        return new Place(PAGE, "tasks", "list-checks", "shell.place.tasks", Set.of(), 10);
    }

    @Bean
    Place placeOfLeads() {
        return new Place(PAGE, "leads", "target", "shell.place.leads", SALES, 20).in(Place.Group.SALES);
    }

    @Bean
    Place placeOfImports() {
        return new Place(PAGE, "imports", "file-up", "shell.place.imports", WHO_BRING_LEADS, 80)
                .in(Place.Group.CUSTOMERS);
    }

    @Bean
    Place placeOfCustomFields() {
        return new Place(HOUSE, "custom-fields", "list-plus", "shell.place.fields", Set.of(Role.ADMIN), 85)
                .in(Place.Group.SETUP);
    }

    @Bean
    Place placeOfTemplates() {
        return new Place(HOUSE, "templates", "sticky-note", "template.title", Set.of(Role.ANALYST, Role.ADMIN), 83)
                .in(Place.Group.SETUP);
    }

    @Bean
    Place placeOfLocalPhones() {
        return new Place(HOUSE, "local-phones", "phone", "phone.local", Set.of(Role.ADMIN), 94);
    }

    @Bean
    Place placeOfPurposes() {
        return new Place(HOUSE, "consent-purposes", "shield-check", "shell.place.purposes", Set.of(Role.ADMIN), 87)
                .in(Place.Group.SETUP);
    }

    @Bean
    Place placeOfIncidents() {
        return new Place(HOUSE, "incidents", "shield-alert", "shell.place.incidents", Set.of(Role.ADMIN), 90);
    }

    @Bean
    Place placeOfTheHouse() {
        return new Place(HOUSE, "house", "server", "shell.place.house", Set.of(Role.ADMIN), 95);
    }

    @Bean
    Place createALead() {
        return new Place(CREATE, "leads?new", "user-plus", "shell.create.lead", WHO_BRING_LEADS, 10);
    }

    @Bean
    Place createAnImport() {
        return new Place(CREATE, "imports?new", "upload", "shell.create.import", WHO_BRING_LEADS, 20);
    }
}
