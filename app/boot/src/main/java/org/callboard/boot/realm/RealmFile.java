package org.callboard.boot.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** The realm as {@code keycloak/} describes it, with this house's secrets and address put in. */
record RealmFile(ObjectNode realm) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param placeholders what stands for {@code ${NAME}} in the files */
    static RealmFile read(Map<String, String> placeholders, boolean withDemoPeople) {
        ObjectNode realm = (ObjectNode) parse("realm-crm.json", placeholders);
        if (withDemoPeople) {
            JsonNode demo = parse("demo-people.json", placeholders);
            realm.withArrayProperty("users").addAll((ArrayNode) demo.get("users"));
            realm.withArrayProperty("clients").addAll((ArrayNode) demo.get("clients"));
        }
        return new RealmFile(realm);
    }

    String name() {
        return realm.path("realm").asText();
    }

    /**
     * Everything that an existing realm may lack; what it has stays as its admin made it.
     *
     * @param knownGroups groups that are there: unlike the rest, Keycloak does not skip these by itself
     */
    ObjectNode whatMayBeMissing(Set<String> knownGroups) {
        ObjectNode part = JSON.createObjectNode().put("ifResourceExists", "SKIP");
        part.set("roles", realm.get("roles"));
        realm.path("groups").forEach(group -> {
            if (!knownGroups.contains(group.path("name").asText())) {
                part.withArrayProperty("groups").add(group);
            }
        });
        part.set("clients", realm.get("clients"));
        part.set("users", realm.get("users"));
        return part;
    }

    private static JsonNode parse(String file, Map<String, String> placeholders) {
        try (InputStream in = RealmFile.class.getResourceAsStream("/keycloak/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
                text = text.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
            }
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("keycloak/" + file + " cannot be read", e);
        }
    }
}
