package org.callboard.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.lead.NewLeads;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class CustomFieldDoorTest {

    @Autowired
    Api api;

    @Autowired
    People people;

    @BeforeEach
    void peopleAreThere() {
        NewLeads.withSalesPeople(people);
    }

    private static String key() {
        return "k" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    @Test
    void addsAFieldThatIsThereAtOnceAndTakesItBack() {
        String key = key();
        Answer added = api.as("admin1")
                .post(
                        "/api/v1/custom-fields",
                        Map.of(
                                "kind",
                                "company",
                                "key",
                                key,
                                "label",
                                key,
                                "type",
                                "choice",
                                "choices",
                                List.of("West", "East")));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String path = added.header("Location");

        Answer created =
                api.as("manager1").post("/api/v1/companies", Map.of("name", key, "custom", Map.of(key, "west")));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(api.as("manager1").get(created.header("Location")).at("/custom/" + key))
                .isEqualTo("West");
        assertThat(api.as("manager1")
                        .get("/api/v1/companies?custom." + key + "=West")
                        .at("/total"))
                .isEqualTo("1");
        assertThat(api.as("manager1")
                        .get("/api/v1/companies/export?custom." + key + "=West")
                        .text())
                .contains("custom." + key, "West");
        Answer wrong =
                api.as("manager1").post("/api/v1/companies", Map.of("name", key, "custom", Map.of(key, "North")));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.at("/errors/0/field")).isEqualTo("custom." + key);

        Answer changed =
                api.as("admin1").patch(path, Map.of("help", "Where they sit"), "If-Match", added.header("ETag"));
        assertThat(changed.at("/help")).as(changed.text()).isEqualTo("Where they sit");
        assertThat(changed.at("/choices/1")).isEqualTo("East");
        assertThat(api.as("admin1")
                        .patch(path, Map.of("help", "x"), "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(api.as("admin1").post(path + "/retire", Map.of()).at("/retired"))
                .isEqualTo("true");
        assertThat(api.as("manager1").get(created.header("Location")).at("/custom/" + key))
                .isNull();
        assertThat(api.as("admin1").post(path + "/reinstate", Map.of()).at("/retired"))
                .isEqualTo("false");
        assertThat(api.as("manager1").get(created.header("Location")).at("/custom/" + key))
                .isEqualTo("West");
    }

    @Test
    void isAnAdminsAlone() {
        Map<String, Object> wish = Map.of("kind", "company", "label", key(), "type", "TEXT");

        assertThat(api.as("manager1").post("/api/v1/custom-fields", wish).status())
                .isEqualTo(403);
        assertThat(api.as("manager1").get("/api/v1/custom-fields").status()).isEqualTo(403);
        assertThat(api.anonymous().get("/api/v1/custom-fields").status()).isEqualTo(401);
    }

    @Test
    void tellsWhatIsWrongInItsOwnWords() {
        Answer refused = api.as("admin1")
                .post(
                        "/api/v1/custom-fields",
                        Map.of("kind", "company", "label", "", "type", "number", "min", 5, "max", 1, "default", "x"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("label", "max");
        assertThat(api.as("admin1")
                        .post("/api/v1/custom-fields", Map.of("kind", "company", "label", "A", "type", "blob"))
                        .at("/errors/0/field"))
                .isEqualTo("type");
        assertThat(api.as("admin1")
                        .post("/api/v1/custom-fields", Map.of("kind", "nothing", "label", "A", "type", "text"))
                        .status())
                .isEqualTo(404);
        assertThat(api.as("admin1")
                        .post("/api/v1/custom-fields", Map.of("label", "A", "type", "text"))
                        .at("/errors/0/field"))
                .isEqualTo("kind");
    }

    @Test
    void hidesAFieldFromThoseItIsNotFor() {
        String key = key();
        Answer added = api.as("admin1")
                .post(
                        "/api/v1/custom-fields",
                        Map.of(
                                "kind",
                                "company",
                                "key",
                                key,
                                "label",
                                key,
                                "type",
                                "text",
                                "visibleTo",
                                List.of("sales-manager")));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        Answer created = api.as("manager1")
                .post("/api/v1/companies", Map.of("name", key, "owner", "rep1", "custom", Map.of(key, "secretword")));
        String path = created.header("Location");
        api.as("manager1").patch(path, Map.of("custom", Map.of(key, "otherword")), "If-Match", "\"1\"");

        assertThat(api.as("rep1").get(path).status()).isEqualTo(200);
        for (String door : List.of(
                path,
                path + "/timeline",
                path + "/history",
                "/api/v1/companies/export?q=" + key,
                "/api/v1/companies/fields")) {
            assertThat(api.as("rep1").get(door).text())
                    .as(door)
                    .doesNotContain("secretword", "otherword", "custom." + key);
        }
        assertThat(api.as("rep1")
                        .get("/api/v1/companies?custom." + key + "=otherword")
                        .status())
                .isEqualTo(400);
        assertThat(api.as("rep1").get("/api/v1/companies?sort=custom." + key).status())
                .isEqualTo(400);
        assertThat(api.as("rep1")
                        .patch(path, Map.of("custom", Map.of(key, "x")), "If-Match", "\"2\"")
                        .status())
                .isEqualTo(400);
        assertThat(api.as("manager1").get(path).at("/custom/" + key)).isEqualTo("otherword");
        assertThat(api.as("rep1").get("/api/v1/search?q=otherword").at("/items/0/id"))
                .isNull();
    }
}
