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
import org.callboard.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class RecordDoorTest {

    @Autowired
    Api api;

    @Autowired
    People people;

    @BeforeEach
    void peopleAreThere() {
        NewLeads.withSalesPeople(people);
    }

    private String company(String name, String owner) {
        Answer created = api.as("manager1")
                .post("/api/v1/companies", Map.of("name", name, "domain", domain(name), "owner", owner));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.at("/id");
    }

    private static String domain(String name) {
        return name.toLowerCase(java.util.Locale.ROOT) + ".example";
    }

    private static String word() {
        return "W" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    @Test
    void createsReadsListsAndChangesACompany() {
        String word = word();
        Answer created = api.as("rep1")
                .post(
                        "/api/v1/companies",
                        Map.of("name", word, "country", "Germany", "size", 12, "tags", List.of("Big")));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String path = created.header("Location");

        Answer company = api.as("rep1").get(path);
        assertThat(company.status()).as(company.text()).isEqualTo(200);
        assertThat(company.at("/title")).isEqualTo(word);
        assertThat(company.at("/country")).isEqualTo("DE");
        assertThat(company.at("/owner")).isEqualTo("rep1");
        assertThat(company.at("/tags/0")).isEqualTo("big");
        assertThat(company.header("ETag")).isEqualTo("\"1\"");

        Answer list = api.as("rep1").get("/api/v1/companies?q=" + word + "&size.from=10&country=DE&sort=-size,name");
        assertThat(list.at("/total")).as(list.text()).isEqualTo("1");
        assertThat(api.as("rep1")
                        .get("/api/v1/companies?q=" + word + "&size.from=13")
                        .at("/total"))
                .isEqualTo("0");

        Answer changed = api.as("rep1").patch(path, Map.of("size", 20), "If-Match", "\"1\"");
        assertThat(changed.at("/size")).as(changed.text()).isEqualTo("20");
        Answer late = api.as("manager1").patch(path, Map.of("size", 30), "If-Match", "\"1\"");
        assertThat(late.status()).as(late.text()).isEqualTo(412);
        assertThat(late.at("/conflicts/0/field")).isEqualTo("size");
        assertThat(api.as("rep1").patch(path, Map.of("size", 1)).status()).isEqualTo(428);
        assertThat(api.as("rep1").get(path + "/timeline").text()).contains("Changed employees");
        assertThat(api.as("rep1").get(path + "/history?field=size").text()).contains("20");
    }

    @Test
    void keepsToTheRightsOfWhoeverKnocks() {
        String word = word();
        String id = company(word, "rep1");
        String path = "/api/v1/companies/" + id;

        assertThat(api.as("rep2").get(path).status()).isEqualTo(404);
        assertThat(api.as("rep2").get("/api/v1/companies?q=" + word).at("/total"))
                .isEqualTo("0");
        assertThat(api.as("rep2").get("/api/v1/companies/export?q=" + word).text())
                .doesNotContain(word);
        assertThat(api.as("rep2")
                        .patch(path, Map.of("size", 1), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(api.as("rep2")
                        .post("/api/v1/companies/tag", Map.of("ids", List.of(id), "tag", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(api.as("analyst1").get(path).status()).isEqualTo(200);
        assertThat(api.as("analyst1")
                        .patch(path, Map.of("size", 1), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
        assertThat(api.as("analyst1")
                        .post("/api/v1/companies", Map.of("name", word))
                        .status())
                .isEqualTo(403);
        assertThat(api.anonymous().get(path).status()).isEqualTo(401);
        assertThat(api.with(TestTokens.ofClient("crm-api"))
                        .get("/api/v1/companies")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tellsWhatIsWrongFieldByFieldAndWritesNothing() {
        Answer refused = api.as("manager1")
                .post("/api/v1/companies", Map.of("name", "X", "email", "nobody", "size", "many", "colour", "red"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("email", "size", "colour");
        assertThat(api.as("manager1").post("/api/v1/companies", "[]").status()).isEqualTo(400);
        assertThat(api.as("manager1")
                        .post("/api/v1/companies", Map.of("name", "a\u0000b"))
                        .status())
                .isEqualTo(400);
        assertThat(api.as("manager1").get("/api/v1/companies?colour=red").status())
                .isEqualTo(400);
        assertThat(api.as("manager1").get("/api/v1/companies?size.from=x").status())
                .isEqualTo(400);
        assertThat(api.as("manager1").get("/api/v1/companies?sort=colour").status())
                .isEqualTo(400);
        assertThat(api.as("manager1")
                        .get("/api/v1/companies/export?sort=colour")
                        .status())
                .isEqualTo(400);
        assertThat(api.as("manager1").get("/api/v1/companies/7").status()).isEqualTo(400);
    }

    @Test
    void answersARepeatedRequestWithTheSameRecord() {
        Map<String, Object> wish = Map.of("lastName", word(), "email", word() + "@known.example");
        String key = word();

        Answer first = api.as("rep1").post("/api/v1/people", wish, "Idempotency-Key", key);
        Answer again = api.as("rep1").post("/api/v1/people", wish, "Idempotency-Key", key);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(api.as("rep1")
                        .post("/api/v1/people", Map.of("lastName", "Other"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void mergesTwoCompaniesAndPartsThemAgain() {
        String word = word();
        String one = company(word + "a", "rep1");
        String two = company(word + "b", "rep1");

        Answer preview = api.as("manager1")
                .post("/api/v1/companies/merge/preview", Map.of("survivor", one, "others", List.of(two)));
        assertThat(preview.at("/fields/0/field")).as(preview.text()).isNotNull();
        Answer merged = api.as("manager1")
                .post(
                        "/api/v1/companies/merge",
                        Map.of("survivor", one, "others", List.of(two), "fields", Map.of("name", word + "b")));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);

        Answer survivor = api.as("manager1").get("/api/v1/companies/" + two);
        assertThat(survivor.at("/id")).isEqualTo(one);
        assertThat(survivor.at("/mergedFrom")).isEqualTo(two);
        assertThat(survivor.at("/name")).isEqualTo(word + "b");
        assertThat(api.as("manager1").get("/api/v1/companies?q=" + word).at("/total"))
                .isEqualTo("1");
        assertThat(api.as("manager1")
                        .get("/api/v1/companies/" + one + "/merges")
                        .at("/items/0/id"))
                .isEqualTo(merged.at("/merge"));
        assertThat(api.as("manager1")
                        .get("/api/v1/companies/" + one + "/timeline")
                        .text())
                .contains("Merged with");
        assertThat(api.as("rep2")
                        .post("/api/v1/companies/merges/" + merged.at("/merge") + "/undo", Map.of())
                        .status())
                .isEqualTo(404);

        Answer undone = api.as("manager1").post("/api/v1/companies/merges/" + merged.at("/merge") + "/undo", Map.of());
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(api.as("manager1").get("/api/v1/companies/" + one).at("/name"))
                .isEqualTo(word + "a");
        assertThat(api.as("manager1").get("/api/v1/companies/" + two).at("/id")).isEqualTo(two);
    }

    @Test
    void isDescribed() {
        assertThat(api.anonymous().get("/v3/api-docs").text())
                .contains("/api/v1/companies/{id}", "/api/v1/people/merge", "/api/v1/custom-fields");
    }
}
