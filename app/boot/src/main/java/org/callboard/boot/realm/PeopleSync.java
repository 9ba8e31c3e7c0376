package org.callboard.boot.realm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.callboard.access.People;
import org.callboard.boot.security.KeycloakRealm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Copies the realm's people every minute. While Keycloak is away the last copy serves, and the next try comes soon; the
 * log hears of the change, not of every try.
 */
@Component
class PeopleSync {

    private static final Logger log = LoggerFactory.getLogger(PeopleSync.class);
    private static final Duration NEXT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final People people;
    private final RealmPeople realm;
    private final Clock clock;
    private Instant due = Instant.EPOCH;
    private boolean away;

    PeopleSync(People people, KeycloakRealm keycloak, Clock clock) {
        this.people = people;
        this.clock = clock;
        this.realm = new RealmPeople(
                new KeycloakAdmin(
                        keycloak.url(),
                        keycloak.realm(),
                        "crm-admin",
                        keycloak.adminSecret(),
                        clock::instant,
                        PATIENCE),
                keycloak.realm());
    }

    /** Before anything else that waits for the house to be ready: work is given to people. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    synchronized void atOpening() {
        copy();
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT2S")
    synchronized void now() {
        if (!clock.instant().isBefore(due)) {
            copy();
        }
    }

    private void copy() {
        try {
            people.replaceAll(realm.all());
            due = clock.instant().plus(NEXT);
            if (away) {
                log.info("Keycloak is back; people are up to date");
            }
            away = false;
        } catch (RestClientException e) {
            if (!away) {
                log.warn("People cannot be read from Keycloak, the last copy serves: {}", e.getMessage());
            }
            away = true;
        }
    }
}
