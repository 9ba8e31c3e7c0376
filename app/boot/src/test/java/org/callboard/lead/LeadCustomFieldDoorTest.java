package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.imports.Upload;
import org.callboard.records.CustomField;
import org.callboard.records.CustomFields;
import org.callboard.records.FieldType;
import org.callboard.studio.OwnContent;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * An admin adds fields to leads while the house runs: every door knows them at once, and so do a rule and a process that
 * an analyst wrote about them.
 */
@CrmTest
class LeadCustomFieldDoorTest {

    private static final String RULE =
            """

            rule "A lead in the west earns 7 points"
            when
                LeadFacts(custom["region"] == "West")
            then
                insert(new Points("fit", 7, "Sits in the west"));
            end
            """;
    private static final String COLD = "${grade == 'COLD' ";
    private static final String COLD_AND_NOT_WEST = "${subject.custom.region != 'West' &amp;&amp; grade == 'COLD' ";

    @TempDir
    static Path content;

    @Autowired
    Api api;

    @Autowired
    CustomFields fields;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    People people;

    @DynamicPropertySource
    static void ownContent(DynamicPropertyRegistry properties) throws IOException {
        OwnContent.copyTo(content);
        Path rules = content.resolve("rules/drl/lead/lead-scoring.drl");
        Files.writeString(rules, Files.readString(rules) + RULE);
        Path process = content.resolve("bpmn/lead/lead-handling.bpmn");
        String model = Files.readString(process);
        assertThat(model).contains(COLD);
        Files.writeString(process, model.replace(COLD, COLD_AND_NOT_WEST));
        properties.add("crm.content-dir", content::toString);
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
