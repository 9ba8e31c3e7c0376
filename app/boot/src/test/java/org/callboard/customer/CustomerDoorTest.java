package org.callboard.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a lead to a customer, and what customers' own doors tell, through REST. */
@CrmTest
class CustomerDoorTest {

    @Autowired
    Api api;

    @Autowired
    People people;

    @Autowired
    Records records;

    @Autowired
    CurrentUser currentUser;

    private final String word =
            "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @BeforeEach
    void salesPeopleAreThere() {
        if (people.find("rep1").isEmpty()) {
            people.replaceAll(List.of(
                    person("rep1", Role.SALES_REP, "sales-americas"),
                    person("rep2", Role.SALES_REP, "sales-emea"),
                    person("manager1", Role.SALES_MANAGER, "sales-managers")));
        }
    }

    private static Person person(String username, String role, String team) {
        return new Person(
                username, username, null, Set.of(role), Set.of(team), Set.of(), Set.of(), Set.of(), 0, true, true);
    }

    @Test
    void aQualifiedLeadOfSomebodyNewBecomesACompanyAndAPerson() {
        String lead = qualified("jo@" + word + ".example");

        Answer conversion = api.as("rep1").get("/api/v1/leads/" + lead + "/conversion");

        assertThat(conversion.status()).as(conversion.text()).isEqualTo(200);
        assertThat(conversion.at("/personHow")).isEqualTo("NEW");
        assertThat(conversion.at("/companyHow")).isEqualTo("NEW");
        RecordView person = asManager(() -> records.get("person", UUID.fromString(conversion.at("/personId"))));
        assertThat(person.text("lastName")).isEqualTo(word);
        assertThat(person.text("companyId")).isEqualTo(conversion.at("/companyId"));
        assertThat(person.owner()).isEqualTo("rep1");
        assertThat(api.as("rep1").get("/api/v1/leads/" + lead).at("/customer/personId"))
                .isEqualTo(conversion.at("/personId"));
        Answer timeline = api.as("rep1").get("/api/v1/people/" + conversion.at("/personId") + "/timeline");
        assertThat(timeline.text()).contains("customer.registered", "lead.captured");
        Answer staff = api.as("rep1").get("/api/v1/companies/" + conversion.at("/companyId") + "/people");
        assertThat(staff.at("/total")).isEqualTo("1");
        assertThat(staff.at("/items/0/primary")).isEqualTo("true");
    }

    @Test
    void aLeadOfAKnownCustomerIsLinkedToThem() {
        String company = created("company", Map.of("name", "Company " + word, "domain", word + ".example"));
        String person =
                created("person", Map.of("firstName", "Jo", "lastName", word, "email", "jo@" + word + ".example"));

        String lead = qualified("jo@" + word + ".example");

        Answer conversion = api.as("manager1").get("/api/v1/leads/" + lead + "/conversion");
        assertThat(conversion.at("/companyId")).as(conversion.text()).isEqualTo(company);
        assertThat(conversion.at("/personId")).isEqualTo(person);
        assertThat(conversion.at("/personHow")).isEqualTo("LINKED");
        assertThat(api.as("manager1")
                        .get("/api/v1/people/" + person + "/companies")
                        .at("/items/0/companyId"))
                .isEqualTo(company);
    }

    @Test
    void whoIsUnsureIsAskedWithBothSidesShown() {
        String company = created("company", Map.of("name", "Company " + word, "domain", "other-" + word + ".example"));
        String lead = qualified("jo@" + word + ".example");
        assertThat(api.as("rep1").get("/api/v1/leads/" + lead + "/conversion").status())
                .isEqualTo(404);

        Answer tasks = api.as("rep1").get("/api/v1/tasks?subject=" + lead);
        assertThat(tasks.at("/items/0/name")).as(tasks.text()).isEqualTo("Is this the same company?");
        assertThat(tasks.at("/items/0/form")).isEqualTo("customer/same-company");
        String task = "/api/v1/tasks/" + tasks.at("/items/0/id");
        Answer form = api.as("rep1").get(task + "/form");
        assertThat(form.text()).contains("Company " + word, "other-" + word + ".example");
        Answer done = api.as("rep1").post(task + "/complete", Map.of("answers", Map.of("same", "yes")));
        assertThat(done.status()).as(done.text()).isLessThan(300);

        Answer conversion = api.as("manager1").get("/api/v1/leads/" + lead + "/conversion");
        assertThat(conversion.at("/companyId")).as(conversion.text()).isEqualTo(company);
        assertThat(conversion.at("/companyHow")).isEqualTo("ASKED");
    }

    @Test
    void linksAndPartsPeopleAndCompanies() {
        String company = created("company", Map.of("name", "Company " + word));
        String person = created("person", Map.of("lastName", word));
        String link = "/api/v1/companies/" + company + "/people/" + person;

        Answer put = send("PUT", link, "{\"role\": \"buyer\", \"since\": \"2026-03-01\"}");
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.at("/role")).isEqualTo("buyer");
        assertThat(send("PUT", link, "{\"since\": \"2026-03-01\", \"until\": \"2026-02-01\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.as("manager1")
                        .get("/api/v1/companies/" + company + "/hierarchy")
                        .status())
                .isEqualTo(200);

        assertThat(api.as("manager1").delete(link).status()).isEqualTo(204);
        assertThat(api.as("manager1")
                        .get("/api/v1/companies/" + company + "/people")
                        .at("/total"))
                .isEqualTo("0");
    }

    @Test
    void warnsOfDoubles() {
        String person =
                created("person", Map.of("firstName", "Jo", "lastName", word, "email", "jo@" + word + ".example"));

        Answer like = api.as("manager1")
                .get("/api/v1/people/duplicates?lastName=" + word + "&firstName=Jo&email=jo@" + word + ".example");
        assertThat(like.at("/items/0/id")).as(like.text()).isEqualTo(person);
        assertThat(like.at("/items/0/reasons/0")).isNotBlank();
        assertThat(api.as("rep2")
                        .get("/api/v1/people/" + person + "/duplicates")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepsConsentsWithTheirProof() {
        String person = created("person", Map.of("lastName", word, "email", "jo@" + word + ".example"));
        String door = "/api/v1/people/" + person + "/consents";
        Map<String, Object> yes = new HashMap<>(Map.of("channel", "EMAIL", "purpose", "marketing", "state", "GIVEN"));

        assertThat(api.as("manager1").post(door, yes).status()).isEqualTo(400);
        yes.put("source", "phone call");
        assertThat(api.as("manager1").post(door, yes).status()).isEqualTo(201);
        assertThat(api.as("manager1")
                        .get(door + "/may-contact?channel=EMAIL&purpose=marketing")
                        .at("/may"))
                .isEqualTo("true");
        assertThat(api.as("manager1").get(door + "/proof").text()).contains("GIVEN", "phone call");
        assertThat(api.as("manager1").get(door + "/said").at("/total")).isEqualTo("1");
        assertThat(api.as("rep2").get(door).status()).isEqualTo(404);
        assertThat(api.as("analyst1").post(door, yes).status()).isEqualTo(403);
    }

    private String qualified(String email) {
        Map<String, Object> lead = new HashMap<>();
        lead.put("firstName", "Jo");
        lead.put("lastName", word);
        lead.put("email", email);
        lead.put("company", "Company " + word);
        lead.put("companySize", 500);
        lead.put("country", "US");
        lead.put("jobTitle", "Chief Executive Officer");
        lead.put("source", "referral");
        Answer captured = api.as("manager1").post("/api/v1/leads", lead);
        assertThat(captured.status()).as(captured.text()).isEqualTo(201);
        String id = captured.at("/id");
        api.as("manager1").post("/api/v1/leads/assign", Map.of("ids", List.of(id), "owner", "rep1"));
        String task = api.as("rep1").get("/api/v1/tasks?subject=" + id).at("/items/0/id");
        Answer done = api.as("rep1")
                .post("/api/v1/tasks/" + task + "/complete", Map.of("answers", Map.of("outcome", "qualified")));
        assertThat(done.status()).as(done.text()).isLessThan(300);
        return id;
    }

    private String created(String kind, Map<String, Object> values) {
        return asManager(() -> records.create(kind, values)).toString();
    }

    private <T> T asManager(Supplier<T> work) {
        return currentUser.actingFor(
                new Viewer("manager1", "manager1", Set.of(Role.SALES_MANAGER), Set.of("sales-managers")), work);
    }

    private Answer send(String method, String path, String body) {
        return api.as("manager1").send(method, path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }
}
