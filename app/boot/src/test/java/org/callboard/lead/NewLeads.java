package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;

/** Leads for door tests, each with a word of its own, so that tests find theirs among all others. */
public final class NewLeads {

    private NewLeads() {}

    /** A word that no other test uses, good for names and search. */
    static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** The demo sales people, where the copy of Keycloak's people has not come yet. */
    public static void withSalesPeople(People people) {
        if (people.find("rep1").isEmpty()) {
            people.replaceAll(List.of(
                    person("rep1", Role.SALES_REP, "sales-americas"),
                    person("rep2", Role.SALES_REP, "sales-emea"),
                    person("rep3", Role.SALES_REP, "sales-apac"),
                    person("manager1", Role.SALES_MANAGER, "sales-managers")));
        }
    }

    private static Person person(String username, String role, String team) {
        return new Person(
                username, username, null, Set.of(role), Set.of(team), Set.of(), Set.of(), Set.of(), 0, true, true);
    }

    static Map<String, Object> called(String lastName, String country) {
        Map<String, Object> lead = new HashMap<>();
        lead.put("firstName", "Test");
        lead.put("lastName", lastName);
        lead.put("email", lastName + "@" + lastName + ".example");
        lead.put("company", "Company " + lastName);
        lead.put("companySize", 500);
        lead.put("country", country);
        lead.put("jobTitle", "Chief Executive Officer");
        lead.put("source", "referral");
        return lead;
    }

    static String id(Api api, Map<String, ?> lead) {
        Answer answer = api.as("manager1").post("/api/v1/leads", lead);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id");
    }
}
