package org.callboard.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.callboard.access.CurrentUser;
import org.callboard.access.Preferences;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.quote.Products;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class DemoDealsTest {

    @Autowired
    Api api;

    @Autowired
    DemoSales sales;

    @Autowired
    DemoCast cast;

    @Autowired
    Products products;

    @Autowired
    org.callboard.records.Records records;

    @Autowired
    Pipelines pipelines;

    @Autowired
    Preferences preferences;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    ObjectMapper json;

    private void tell() throws IOException {
        DemoProducts catalogue = new DemoProducts(records, products, cast, preferences, currentUser, json);
        DemoDeals deals = new DemoDeals(sales, cast, products, pipelines, preferences, currentUser, json);
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            catalogue.tell();
            deals.tell();
            return number("/api/v1/deals?externalId=DEMO-32") == 1;
        });
    }

    private int number(String list) {
        return Integer.parseInt(api.as("manager1").get(list).at("/total"));
    }

    @Test
    void tellsOfHalfAYearOfDealsOnce() throws IOException {
        tell();
        assertThat(number("/api/v1/deals?externalId=DEMO-19&stage=Stage_Negotiation"))
                .isEqualTo(1);
        assertThat(number("/api/v1/deals?externalId=DEMO-07&state=LOST&competitor=Prompter%20AG"))
                .isEqualTo(1);

        String deal = api.as("manager1").get("/api/v1/deals?externalId=DEMO-20").at("/items/0/id");
        assertThat(api.as("manager1").get("/api/v1/deals/" + deal + "/quotes").at("/items/0/number"))
                .isNotBlank();
        JsonNode lines = api.as("manager1")
                .get("/api/v1/forecast?by=owner&in=house&from="
                        + YearMonth.now(ZoneOffset.UTC).minusMonths(3))
                .body()
                .get("lines");
        List<String> owners = new ArrayList<>();
        lines.forEach(line -> {
            if (!line.get("quota").isNull()
                    && line.get("wonAmount").decimalValue().signum() > 0) {
                owners.add(line.get("group").asText());
            }
        });
        assertThat(owners).contains("rep1", "rep2", "rep3");
        assertThat(api.as("manager1")
                        .get("/api/v1/funnel?pipeline=deal-stages")
                        .body()
                        .get("steps"))
                .anySatisfy(step -> {
                    assertThat(step.get("stage").asText()).isEqualTo("Stage_Needs");
                    assertThat(step.get("reached").asLong()).isGreaterThan(8);
                });

        int before = number("/api/v1/deals?q=L%C3%BCneburg");
        tell();
        assertThat(number("/api/v1/deals?q=L%C3%BCneburg")).isEqualTo(before);
    }
}
