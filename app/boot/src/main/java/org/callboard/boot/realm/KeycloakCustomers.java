package org.callboard.boot.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.access.Role;
import org.callboard.boot.security.KeycloakRealm;
import org.callboard.kernel.Conflict;
import org.callboard.portal.CustomerAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Customers' accounts in Keycloak: with the role of a customer and no other. */
@Component
class KeycloakCustomers implements CustomerAccounts {

    private static final Logger log = LoggerFactory.getLogger(KeycloakCustomers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> FIRST = List.of("VERIFY_EMAIL", "UPDATE_PASSWORD");
    /** Everybody's, given by Keycloak itself. */
    private static final Set<String> EVERYBODYS = Set.of("offline_access", "uma_authorization");

    private final KeycloakAdmin admin;
    private final String realm;

    KeycloakCustomers(KeycloakRealm keycloak, Clock clock) {
        this.admin = new KeycloakAdmin(
                keycloak.url(), keycloak.realm(), "crm-admin", keycloak.adminSecret(), clock::instant, PATIENCE);
        this.realm = "/realms/" + keycloak.realm();
    }

    @Override
    public Invited invite(String email, String firstName, String lastName) {
        try {
            JsonNode found = find(email);
            if (found == null) {
                admin.post(realm + "/users", account(email, firstName, lastName));
                found = find(email);
            }
            String id = found.path("id").asText();
            requireNoColleague(id);
            admin.post(
                    realm + "/users/" + id + "/role-mappings/realm",
                    List.of(admin.get(realm + "/roles/" + Role.CUSTOMER)));
            return new Invited(id, mailed(id));
        } catch (HttpClientErrorException.Forbidden forbidden) {
            log.warn("Keycloak lets nobody be invited: {}", InvitingRight.REMEDY);
            throw new Conflict(
                    "Keycloak does not let Callboard make accounts. An admin mends that: " + InvitingRight.REMEDY);
        } catch (RestClientException away) {
            log.warn("Keycloak could not make an account for a customer: {}", away.getMessage());
            throw new Conflict(
                    "Keycloak cannot make an account now. Try again soon; an admin finds the reason in the log.");
        }
    }

    /** {@code null} when there is none. */
    private JsonNode find(String email) {
        return admin.get(realm + "/users?exact=true&email={email}", email).get(0);
    }

    private static Map<String, Object> account(String email, String firstName, String lastName) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("username", email);
        account.put("email", email);
        account.put("emailVerified", false);
        account.put("firstName", firstName == null ? "" : firstName);
        account.put("lastName", lastName == null ? "" : lastName);
        account.put("enabled", true);
        account.put("requiredActions", FIRST);
        return account;
    }

    /** Whoever has a group or a role of the house is a colleague, and never made a customer by an invitation. */
    private void requireNoColleague(String id) {
        List<String> own = new ArrayList<>();
        admin.get(realm + "/users/" + id + "/groups")
                .forEach(group -> own.add(group.path("name").asText()));
        admin.get(realm + "/users/" + id + "/role-mappings/realm")
                .forEach(role -> own.add(role.path("name").asText()));
        own.removeIf(
                name -> name.equals(Role.CUSTOMER) || name.startsWith("default-roles-") || EVERYBODYS.contains(name));
        if (!own.isEmpty()) {
            throw new Conflict("This address belongs to a colleague, who cannot be a customer.");
        }
    }

    /** A realm that sends no mail leaves the account as it is; whoever invited is told. */
    private boolean mailed(String id) {
        try {
            admin.put(realm + "/users/" + id + "/execute-actions-email", FIRST);
            return true;
        } catch (RestClientResponseException noMail) {
            log.warn("Keycloak sent no invitation: {}", noMail.getMessage());
            return false;
        }
    }
}
