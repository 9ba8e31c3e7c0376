package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.imports.Upload;
import org.callboard.kernel.engine.Processes;
import org.callboard.records.CustomField;
import org.callboard.records.CustomFields;
import org.callboard.records.FieldType;
import org.callboard.records.Records;
import org.callboard.studio.AnalystsHouse;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An admin adds fields to leads while the house runs: every door knows them at once, and so do a rule and a process that
 * an analyst wrote about them.
 */
class LeadCustomFieldDoorTest extends AnalystsHouse {

    private static final String RULE = """

            rule "A lead in the west earns 7 points"
            when
                LeadFacts(custom["region"] == "West")
            then
                insert(new Points("fit", 7, "Sits in the west"));
            end
            """;
    private static final String COLD = "${grade == 'COLD' ";
    private static final String COLD_AND_NOT_WEST = "${subject.custom.region != 'West' &amp;&amp; grade == 'COLD' ";

    /** Something else that runs about whoever it is told of, and asks by what an admin's field says. */
    private static final String FOLLOW_UP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="Definitions_FollowUp" targetNamespace="https://callboard.org/processes">
              <bpmn:process id="follow-up" name="Follow-up" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="StartEvent_LookedAt" name="Looked at">
                  <bpmn:messageEventDefinition id="StartEvent_LookedAt_Message" messageRef="Message_LookedAt" />
                </bpmn:startEvent>
                <bpmn:sequenceFlow id="Flow_LookedAt" sourceRef="StartEvent_LookedAt" targetRef="Gateway_IsGold" />
                <bpmn:exclusiveGateway id="Gateway_IsGold" name="Gold?" default="Flow_IsGold_No" />
                <bpmn:sequenceFlow id="Flow_IsGold_Yes" name="Yes" sourceRef="Gateway_IsGold" targetRef="Task_Visit">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${subject.custom.tier == 'Gold'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="Flow_IsGold_No" name="No" sourceRef="Gateway_IsGold" targetRef="Task_Write" />
                <bpmn:userTask id="Task_Visit" name="Visit them" camunda:candidateGroups="sales-manager" />
                <bpmn:userTask id="Task_Write" name="Write to them" camunda:candidateGroups="sales-manager" />
                <bpmn:sequenceFlow id="Flow_Visited" sourceRef="Task_Visit" targetRef="EndEvent_FollowedUp" />
                <bpmn:sequenceFlow id="Flow_Written" sourceRef="Task_Write" targetRef="EndEvent_FollowedUp" />
                <bpmn:endEvent id="EndEvent_FollowedUp" name="Followed up" />
              </bpmn:process>
              <bpmn:message id="Message_LookedAt" name="customer.looked-at" />
            </bpmn:definitions>
            """;

    @Autowired
    CustomFields fields;

    @Autowired
    Records records;

    @Autowired
    Processes processes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    People people;

    @BeforeAll
    void whatAnAnalystWroteAboutThem() throws IOException {
        append("rules/drl/lead/lead-scoring.drl", RULE);
        change("bpmn/lead/lead-handling.bpmn", COLD, COLD_AND_NOT_WEST);
        write("bpmn/customer/follow-up.bpmn", FOLLOW_UP);
        int release = publish();
        assertThat(publish()).as("nothing is left to publish").isEqualTo(release);
    }

    @BeforeEach
    void fieldsOfLeads() {
        NewLeads.withSalesPeople(people);
        Viewer admin = new Viewer("admin1", "Admin", Set.of(Role.ADMIN), Set.of());
        currentUser.actingFor(admin, () -> {
            if (fields.of("lead").isEmpty()) {
                fields.add("lead", "region", CustomField.Draft.of("Region", FieldType.CHOICE, "West", "East"));
                fields.add("lead", "seats", CustomField.Draft.of("Seats", FieldType.NUMBER));
                fields.add("lead", "nickname", CustomField.Draft.of("Nickname", FieldType.TEXT));
                fields.add("lead", "budget", CustomField.Draft.of("Budget", FieldType.MONEY));
                fields.add("lead", "margin", onlyForManagers());
            }
            return fields;
        });
    }

    private static CustomField.Draft onlyForManagers() {
        return new CustomField.Draft(
                "Margin",
                FieldType.NUMBER,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(Role.SALES_MANAGER),
                true,
                false);
    }

    @Test
    void keepsTypedValuesAndGivesThemBackAsTheyAre() {
        Map<String, Object> custom =
                Map.of("region", "West", "seats", 12.5, "budget", Map.of("value", 1000, "currency", "EUR"));

        Answer lead = read("manager1", captured(custom));

        assertThat(lead.at("/custom/region")).isEqualTo("West");
        assertThat(lead.body().at("/custom/seats").decimalValue()).isEqualByComparingTo(new BigDecimal("12.5"));
        assertThat(lead.at("/custom/budget/currency")).isEqualTo("EUR");
        assertThat(lead.body().at("/custom").has("margin")).isFalse();
    }

    @Test
    void tellsEachBadValueByItsFieldAndCapturesNothing() {
        String word = NewLeads.word();
        Map<String, Object> lead = new HashMap<>(NewLeads.called(word, "US"));
        lead.put("custom", Map.of("region", "North", "seats", "many", "shoeSize", 9));

        Answer refused = api.as("manager1").post("/api/v1/leads", lead);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("custom.region", "custom.seats", "custom.shoeSize");
        assertThat(api.as("manager1").get("/api/v1/leads?q=" + word).at("/total"))
                .isEqualTo("0");
        lead.put("custom", "West");
        assertThat(api.as("manager1").post("/api/v1/leads", lead).status()).isEqualTo(400);
    }

    @Test
    void findsLeadsByWhatTheFieldsSay() {
        String campaign = NewLeads.word();
        String west = captured(campaign, Map.of("region", "West", "seats", 5, "nickname", "N" + campaign));
        String east = captured(campaign, Map.of("region", "East", "seats", 50));

        assertThat(ids("campaign=" + campaign + "&custom.region=West")).containsExactly(west);
        assertThat(ids("campaign=" + campaign + "&custom.seats.from=10&custom.seats.to=50"))
                .containsExactly(east);
        assertThat(ids("campaign=" + campaign + "&sort=custom.seats")).containsExactly(west, east);
        assertThat(ids("campaign=" + campaign + "&sort=-custom.seats")).containsExactly(east, west);
        assertThat(ids("q=n" + campaign)).containsExactly(west);
        assertThat(api.as("manager1").get("/api/v1/leads?custom.shoeSize=9").status())
                .isEqualTo(400);
        assertThat(api.as("manager1").get("/api/v1/leads?sort=custom.shoeSize").status())
                .isEqualTo(400);
        assertThat(api.as("manager1")
                        .get("/api/v1/leads?custom.seats.from=many")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void changesOneFieldAndGivesAnOldValueBack() {
        String id = captured(Map.of("region", "West", "seats", 5));

        Answer changed = change("manager1", id, Map.of("region", "East"));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/custom/region")).isEqualTo("East");
        assertThat(changed.at("/custom/seats")).isEqualTo("5");
        Answer history = api.as("manager1").get("/api/v1/leads/" + id + "/history?field=custom.region");
        assertThat(history.at("/items/0/from")).isEqualTo("West");
        assertThat(history.at("/items/0/to")).isEqualTo("East");
    }

    @Test
    void importsAndExportsThem() {
        String campaign = NewLeads.word();
        String file =
                "Last Name,Email,Area,Places\nAda," + campaign + "@x.org,West,7\nBob,b" + campaign + "@x.org,North,7\n";
        String mapping = "{\"Last Name\": \"lastName\", \"Email\": \"email\", \"Area\": \"custom.region\","
                + " \"Places\": \"custom.seats\"}";

        Api manager = api.as("manager1");
        Answer accepted = Upload.of(file)
                .with("mapping", mapping)
                .with("defaults", "{\"campaign\": \"" + campaign + "\"}")
                .send(manager);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        Answer done = Upload.ended(manager, accepted.header("Location"), Duration.ofMinutes(2));

        assertThat(done.at("/created")).isEqualTo("1");
        assertThat(done.at("/failed")).isEqualTo("1");
        String csv = api.as("manager1")
                .get("/api/v1/leads/export?campaign=" + campaign)
                .text();
        assertThat(csv.lines().findFirst().orElseThrow()).contains("custom.region", "custom.seats", "custom.margin");
        assertThat(csv).contains("West").contains("7");
        assertThat(api.as("rep1")
                        .get("/api/v1/leads/export?campaign=" + campaign)
                        .text())
                .doesNotContain("custom.margin");
    }

    @Test
    void showsAFieldToThoseAloneWhoMaySeeIt() {
        String id = captured(Map.of("margin", 40));
        api.as("manager1").post("/api/v1/leads/assign", Map.of("ids", List.of(id), "owner", "rep1"));
        change("manager1", id, Map.of("margin", 41));

        assertThat(read("manager1", id).at("/custom/margin")).isEqualTo("41");
        assertThat(read("rep1", id).body().at("/custom").has("margin")).isFalse();
        assertThat(api.as("rep1").get("/api/v1/leads?custom.margin=41").status())
                .isEqualTo(400);
        assertThat(api.as("rep1").get("/api/v1/leads?sort=custom.margin").status())
                .isEqualTo(400);
        assertThat(api.as("rep1").get("/api/v1/leads/" + id + "/timeline").text())
                .doesNotContain("margin");
        assertThat(api.as("rep1").get("/api/v1/leads/" + id + "/history").text())
                .doesNotContain("margin");
        Answer refused = change("rep1", id, Map.of("margin", 1));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(read("manager1", id).at("/custom/margin")).isEqualTo("41");
    }

    @Test
    void letsARuleAndAProcessDecideByThem() {
        String west = cold(Map.of("region", "West"));
        String east = cold(Map.of("region", "East"));
        String silent = cold(Map.of());

        int points = score(west) - score(east);
        assertThat(points).isEqualTo(7);
        assertThat(read("manager1", west).at("/status")).isNotEqualTo("NURTURING");
        assertThat(read("manager1", east).at("/status")).isEqualTo("NURTURING");
        assertThat(read("manager1", silent).at("/status")).isEqualTo("NURTURING");
        assertThat(read("manager1", west).text()).contains("A lead in the west earns 7 points");
        assertThat(api.as("analyst1")
                        .get("/api/v1/leads/" + west + "/decisions")
                        .text())
                .contains("\"region\":\"West\"");
    }

    @Test
    void letsAProcessAskCompaniesAndPeopleForThem() {
        for (String kind : List.of("company", "person")) {
            if (as("admin1", Role.ADMIN, () -> fields.of(kind)).isEmpty()) {
                as(
                        "admin1",
                        Role.ADMIN,
                        () -> fields.add(kind, "tier", CustomField.Draft.of("Tier", FieldType.CHOICE, "Gold", "Tin")));
            }
            UUID gold = record(kind, "Gold");
            UUID tin = record(kind, "Tin");
            UUID silent = record(kind, null);

            assertThat(asked(gold)).as(kind).isEqualTo("Visit them");
            assertThat(asked(tin)).as(kind).isEqualTo("Write to them");
            assertThat(asked(silent)).as(kind).isEqualTo("Write to them");
        }
    }

    @Test
    void takesTheTasksOfOtherProcessesAlongWhenALeadBecomesAPerson() {
        String lead = captured(Map.of());
        api.as("manager1").post("/api/v1/leads/assign", Map.of("ids", List.of(lead), "owner", "rep1"));
        assertThat(asked(UUID.fromString(lead))).isEqualTo("Write to them");
        String contact = tasks(lead).body().findParents("element").stream()
                .filter(task -> task.path("element").asText().equals("Task_ContactLead"))
                .map(task -> task.path("id").asText())
                .findFirst()
                .orElseThrow();

        api.as("rep1")
                .post("/api/v1/tasks/" + contact + "/complete", Map.of("answers", Map.of("outcome", "qualified")));

        Answer conversion = api.as("manager1").get("/api/v1/leads/" + lead + "/conversion");
        assertThat(conversion.status()).as(conversion.text()).isEqualTo(200);
        assertThat(tasks(conversion.at("/personId")).text()).contains("Write to them");
        assertThat(tasks(lead).text()).doesNotContain("Write to them");
    }

    private UUID record(String kind, String tier) {
        Map<String, Object> values =
                new HashMap<>(Map.of(kind.equals("person") ? "lastName" : "name", NewLeads.word()));
        values.put("custom.tier", tier);
        return as("manager1", Role.SALES_MANAGER, () -> records.create(kind, values));
    }

    /** What the process that looks at somebody wants done. */
    private String asked(UUID subject) {
        transaction.executeWithoutResult(t -> processes.announce("customer.looked-at", subject.toString(), Map.of()));
        return tasks(subject.toString()).body().findValuesAsText("name").stream()
                .filter(name -> name.endsWith("them"))
                .findFirst()
                .orElseThrow();
    }

    private Answer tasks(String subject) {
        return api.as("manager1").get("/api/v1/tasks?subject=" + subject);
    }

    private <T> T as(String username, String role, Supplier<T> act) {
        return currentUser.actingFor(new Viewer(username, username, Set.of(role), Set.of()), act);
    }

    private int score(String id) {
        return Integer.parseInt(read("manager1", id).at("/score"));
    }

    private String cold(Map<String, Object> custom) {
        return posted(Map.of("lastName", NewLeads.word(), "custom", custom));
    }

    private String captured(Map<String, Object> custom) {
        return captured(NewLeads.word(), custom);
    }

    private String captured(String campaign, Map<String, Object> custom) {
        Map<String, Object> lead = new HashMap<>(NewLeads.called(NewLeads.word(), "US"));
        lead.put("campaign", campaign);
        lead.put("custom", custom);
        return posted(lead);
    }

    private String posted(Map<String, Object> lead) {
        return NewLeads.id(api, lead);
    }

    private Answer change(String who, String id, Map<String, Object> custom) {
        String seen = read(who, id).header("ETag");
        return api.as(who).patch("/api/v1/leads/" + id, Map.of("custom", custom), "If-Match", seen);
    }

    private Answer read(String who, String id) {
        Answer lead = api.as(who).get("/api/v1/leads/" + id);
        assertThat(lead.status()).as(lead.text()).isEqualTo(200);
        return lead;
    }

    private List<String> ids(String query) {
        Answer found = api.as("manager1").get("/api/v1/leads?" + query);
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        return found.body().at("/items").findValuesAsText("id");
    }
}
