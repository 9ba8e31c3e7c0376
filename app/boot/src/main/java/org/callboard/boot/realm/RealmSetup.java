package org.callboard.boot.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.callboard.boot.embedded.KeycloakServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Makes an embedded Keycloak's realm what {@code keycloak/} says: creates it, or adds what an older one lacks (roles,
 * groups, clients, their mappers, what their service accounts may do, demo people). Changes nothing else that is there.
 */
public final class RealmSetup {

    private static final Logger log = LoggerFactory.getLogger(RealmSetup.class);

    /** A busy machine makes a realm, with all of its keys, in more than half a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final KeycloakAdmin admin;

    public RealmSetup(String url, String setupSecret, Supplier<Instant> now) {
        this.admin = new KeycloakAdmin(url, "master", KeycloakServer.SETUP_CLIENT, setupSecret, now, PATIENCE);
    }

    /** @param placeholders what stands for {@code ${NAME}} in the realm's files */
    public void apply(Map<String, String> placeholders, boolean withDemoPeople) {
        RealmFile file = RealmFile.read(placeholders, withDemoPeople);
        try {
            admin.get("/realms/{realm}", file.name());
        } catch (HttpClientErrorException.NotFound e) {
            admin.post("/realms", file.realm());
            log.info("Realm {} created", file.name());
            return;
        }
        Set<String> groups = names(admin.get("/realms/{realm}/groups?max=1000", file.name()));
        admin.post("/realms/" + file.name() + "/partialImport", file.whatMayBeMissing(groups));
        file.realm().get("clients").forEach(client -> addMissingMappers(file.name(), client));
        file.realm().get("users").forEach(user -> addMissingRoles(file.name(), user));
    }

    /** Lets the pages at this address use the log-in. */
    public void allow(String realm, String publicUrl) {
        ObjectNode client = client(realm, "crm-ui");
        String pattern = publicUrl + "/*";
        for (JsonNode known : client.withArrayProperty("redirectUris")) {
            if (known.asText().equals(pattern)) {
                return;
            }
        }
        client.withArrayProperty("redirectUris").add(pattern);
        admin.put("/realms/" + realm + "/clients/" + client.path("id").asText(), client);
    }

    private void addMissingMappers(String realm, JsonNode wanted) {
        JsonNode there = client(realm, wanted.path("clientId").asText());
        Set<String> known = new HashSet<>();
        there.path("protocolMappers")
                .forEach(mapper -> known.add(mapper.path("name").asText()));
        for (JsonNode mapper : wanted.path("protocolMappers")) {
            if (!known.contains(mapper.path("name").asText())) {
                admin.post(
                        "/realms/" + realm + "/clients/" + there.path("id").asText() + "/protocol-mappers/models",
                        mapper);
            }
        }
    }

    /** Of service accounts: people's roles are their admin's. */
    private void addMissingRoles(String realm, JsonNode user) {
        String serves = user.path("serviceAccountClientId").asText();
        if (serves.isEmpty()) {
            return;
        }
        String account = admin.get(
                        "/realms/{realm}/clients/{id}/service-account-user",
                        realm,
                        client(realm, serves).path("id").asText())
                .path("id")
                .asText();
        user.path("clientRoles").fields().forEachRemaining(wanted -> {
            String of = client(realm, wanted.getKey()).path("id").asText();
            Set<String> had =
                    names(admin.get("/realms/{realm}/users/{id}/role-mappings/clients/{of}", realm, account, of));
            List<JsonNode> missing = new ArrayList<>();
            wanted.getValue().forEach(role -> {
                if (!had.contains(role.asText())) {
                    missing.add(admin.get("/realms/{realm}/clients/{of}/roles/{role}", realm, of, role.asText()));
                }
            });
            if (!missing.isEmpty()) {
                admin.post("/realms/" + realm + "/users/" + account + "/role-mappings/clients/" + of, missing);
                log.info(
                        "{} may now, too: {}",
                        serves,
                        missing.stream().map(role -> role.path("name").asText()).toList());
            }
        });
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new HashSet<>();
        list.forEach(one -> names.add(one.path("name").asText()));
        return names;
    }

    private ObjectNode client(String realm, String clientId) {
        return (ObjectNode) admin.get("/realms/{realm}/clients?clientId={id}", realm, clientId)
                .get(0);
    }
}
