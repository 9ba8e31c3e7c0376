package org.callboard.boot.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.callboard.access.Person;
import org.callboard.access.Role;

/**
 * Reads everybody of a realm with their roles, teams and attributes: a few requests per role and per group instead of
 * several per person.
 */
class RealmPeople {

    private static final int PAGE = 500;

    private final KeycloakAdmin admin;
    private final String realm;

    RealmPeople(KeycloakAdmin admin, String realm) {
        this.admin = admin;
        this.realm = "/realms/" + realm;
    }

    List<Person> all() {
        Map<String, Set<String>> roles = new HashMap<>();
        Map<String, Set<String>> teams = new HashMap<>();
        for (JsonNode role : admin.get(realm + "/roles?max=1000")) {
            String name = role.path("name").asText();
            members("/roles/{name}/users", name)
                    .forEach(member ->
                            roles.computeIfAbsent(member, id -> new HashSet<>()).add(name));
        }
        for (JsonNode group : admin.get(realm + "/groups?max=1000&briefRepresentation=false")) {
            String name = group.path("name").asText();
            members("/groups/{id}/members", group.path("id").asText()).forEach(member -> {
                teams.computeIfAbsent(member, id -> new HashSet<>()).add(name);
                group.path("realmRoles")
                        .forEach(role -> roles.computeIfAbsent(member, id -> new HashSet<>())
                                .add(role.asText()));
            });
        }
        return pages("/users?briefRepresentation=false&").stream()
                // customers are no colleagues: nothing is ever given to them, and nobody looks for them here
                .filter(user ->
                        !roles.getOrDefault(user.path("id").asText(), Set.of()).contains(Role.CUSTOMER))
                .map(user -> person(user, roles, teams))
                .toList();
    }

    private static Person person(JsonNode user, Map<String, Set<String>> roles, Map<String, Set<String>> teams) {
        String id = user.path("id").asText();
        String username = user.path("username").asText();
        String name =
                (user.path("firstName").asText("") + " " + user.path("lastName").asText("")).strip();
        JsonNode attributes = user.path("attributes");
        return new Person(
                username,
                name.isEmpty() ? username : name,
                user.path("email").asText(null),
                roles.getOrDefault(id, Set.of()),
                teams.getOrDefault(id, Set.of()),
                texts(attributes.path("countries")),
                texts(attributes.path("industries")),
                languages(attributes),
                number(attributes.path("capacity").path(0).asText("")),
                true,
                user.path("enabled").asBoolean());
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** The one that they chose for their log-in pages is the one that they read best. */
    private static Set<String> languages(JsonNode attributes) {
        Set<String> languages = new LinkedHashSet<>();
        String chosen = attributes.path("locale").path(0).asText("");
        if (!chosen.isBlank()) {
            languages.add(Locale.forLanguageTag(chosen.replace('_', '-')).getLanguage());
        }
        languages.addAll(texts(attributes.path("languages")));
        return languages;
    }

    private static Set<String> texts(JsonNode values) {
        Set<String> texts = new LinkedHashSet<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private List<String> members(String path, String of) {
        return pages(path + "?briefRepresentation=true&", of).stream()
                .map(user -> user.path("id").asText())
                .toList();
    }

    private List<JsonNode> pages(String path, Object... variables) {
        List<JsonNode> all = new ArrayList<>();
        for (int first = 0; ; first += PAGE) {
            JsonNode page = admin.get(realm + path + "first=" + first + "&max=" + PAGE, variables);
            page.forEach(all::add);
            if (page.size() < PAGE) {
                return all;
            }
        }
    }
}
