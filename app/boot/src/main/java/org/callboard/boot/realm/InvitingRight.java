package org.callboard.boot.realm;

import java.time.Clock;
import java.time.Duration;
import org.callboard.boot.security.KeycloakRealm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Whether Callboard may make accounts for customers: a realm that was there before the portal does not let it. A house may
 * want that, so it is no failure; it is said when it starts, and to admins at the health page.
 */
@Component("invitations")
class InvitingRight extends AbstractHealthIndicator {

    static final String REMEDY =
            "give the service account of the client crm-admin the role manage-users of the client realm-management.";

    private static final Logger log = LoggerFactory.getLogger(InvitingRight.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KeycloakAdmin admin;

    InvitingRight(KeycloakRealm keycloak, Clock clock) {
        this.admin = new KeycloakAdmin(
                keycloak.url(), keycloak.realm(), "crm-admin", keycloak.adminSecret(), clock::instant, PATIENCE);
    }

    @EventListener(ApplicationReadyEvent.class)
    void atOpening() {
        try {
            if (!admin.may("manage-users")) {
                log.warn("Customers cannot be invited to the portal: in Keycloak, {}", REMEDY);
            }
        } catch (RestClientException away) {
            log.debug("Keycloak is away; whether customers can be invited is not known yet", away);
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        try {
            if (!admin.may("manage-users")) {
                health.withDetail("message", "Customers cannot be invited: in Keycloak, " + REMEDY);
            }
        } catch (RestClientException away) {
            health.withDetail("message", "Not known while Keycloak is away.");
        }
    }
}
