package org.callboard.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.callboard.access.People;
import org.callboard.imports.SharedFile;
import org.callboard.imports.Upload;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Deals of a real seller, brought in as a person would bring them; figures are those of the file, added up plainly. */
@CrmTest
@Import(RealDealsTest.Agents.class)
@DirtiesContext
@TestPropertySource(properties = "crm.currency=USD")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealDealsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String DAYS = "from=2016-10-01&to=2018-12-31";

    @TestConfiguration
    static class Agents {

        @Bean
        static BeanPostProcessor salesTeam() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof People people ? new SalesTeam(people) : bean;
                }
            };
        }
    }

    @Autowired
    Api api;

    @Autowired
    People people;

    private SoldDeals sold;

    @BeforeAll
    void bringsTheFilesInAsAPersonWould() throws IOException {
        Path deals = SharedFile.require("deals/sales_pipeline.csv");
        sold = SoldDeals.of(deals);
        for (String line : Files.readAllLines(SharedFile.require("deals/sales_teams.csv"))) {
            String[] cells = line.split(",");
            ((SalesTeam) people).hire(cells[0], cells[2]);
        }
        Answer products = started(
                looked("products", SharedFile.require("deals/products.csv")),
                Map.of("mapping", Map.of("product", "name", "series", "series", "sales_price", "price")));
        assertThat(products.at("/created")).as(products.text()).isEqualTo("7");
        companies(SharedFile.require("deals/accounts.csv"));
        deals(deals);
    }

    /** The misspelt industry is no reason to refuse a company, but it is asked for. */
    private void companies(Path file) throws IOException {
        String id = looked("companies", file);
        Map<String, String> mapping = Map.of("account", "name", "sector", "industry", "employees", "size");

        JsonNode doubt = doubt(id, mapping, "technolgy");
        assertThat(doubt.at("/rows").asInt()).isEqualTo(12);
        assertThat(doubt.at("/refused").asBoolean()).isFalse();
        assertThat(doubt.at("/nearest/0").asText()).isEqualTo("technology");

        Answer done =
                started(id, Map.of("mapping", mapping, "meant", Map.of("industry", Map.of("technolgy", "technology"))));
        assertThat(done.at("/created")).as(done.text()).isEqualTo("85");
        assertThat(manager().get("/api/v1/companies?industry=technology").at("/total"))
                .isEqualTo("12");
    }

    /** The misspelt product would make every such row fail: it is asked for with the one that is meant. */
    private void deals(Path file) throws IOException {
        String id = looked("deals", file);
        Map<String, String> mapping = Map.of(
                "opportunity_id", "externalId",
                "sales_agent", "owner",
                "product", "product",
                "account", "company",
                "deal_stage", "stage",
                "engage_date", "openedOn",
                "close_date", "closedOn",
                "close_value", "amount");

        JsonNode doubt = doubt(id, mapping, "GTXPro");
        assertThat(doubt.at("/rows").asInt()).isEqualTo(1031);
        assertThat(doubt.at("/refused").asBoolean()).isTrue();
        assertThat(doubt.at("/nearest/0").asText()).isEqualTo("GTX Pro");

        Answer done = started(
                id,
                Map.of(
                        "mapping", mapping,
                        "defaults", Map.of("currency", "USD"),
                        "meant", Map.of("product", Map.of("GTXPro", "GTX Pro"))));
        assertThat(done.at("/failed")).as(errors(id)).isEqualTo("0");
        assertThat(done.at("/created")).isEqualTo(String.valueOf(sold.size()));
    }

    private String errors(String id) {
        String errors = manager().get("/api/v1/imports/" + id + "/errors").text();
        return errors.substring(0, Math.min(errors.length(), 1_000));
    }

    private Api manager() {
        return api.as("manager1");
    }

    private String looked(String objects, Path file) throws IOException {
        Answer looked =
                Upload.of(Files.readAllBytes(file)).with("start", "false").sendTo(objects, manager());
        assertThat(looked.status()).as(looked.toString()).isEqualTo(202);
        assertThat(looked.at("/state")).isEqualTo("LOOKED_AT");
        return looked.at("/id");
    }

    private JsonNode doubt(String id, Map<String, String> mapping, String word) {
        Answer doubts = manager().get("/api/v1/imports/" + id + "/doubts?mapping=" + encoded(mapping));
        assertThat(doubts.status()).as(doubts.toString()).isEqualTo(200);
        for (JsonNode doubt : doubts.body().at("/items")) {
            if (doubt.at("/value").asText().equals(word)) {
                return doubt;
            }
        }
        throw new AssertionError(word + " is not doubted: " + doubts.text());
    }

    private static String encoded(Map<String, String> mapping) {
        StringBuilder json = new StringBuilder("{");
        mapping.forEach((column, field) ->
                json.append(json.length() > 1 ? "," : "").append('"' + column + "\":\"" + field + '"'));
        return java.net.URLEncoder.encode(json.append('}').toString(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Answer started(String id, Map<String, Object> wish) {
        Answer started = manager().post("/api/v1/imports/" + id + "/start", wish);
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        return Upload.ended(manager(), "/api/v1/imports/" + id, PATIENCE);
    }

    @Test
    void countsWonAndLostPerAgentAsTheFileDoes() {
        assertThat(outcomes("owner", UnaryOperator.identity()))
                .isEqualTo(sold.closedBy(row -> SalesTeam.username(row.agent())));
    }

    @Test
    void countsWonAndLostPerProductAsTheFileDoes() {
        JsonNode names = funnel("closed", "product").at("/names");

        assertThat(outcomes("product", id -> names.at("/" + id).asText()))
                .isEqualTo(sold.closedBy(SoldDeals.Row::productName));
    }

    @Test
    void countsWonAndLostPerQuarterAsTheFileDoes() {
        assertThat(outcomes("quarter", UnaryOperator.identity())).isEqualTo(sold.closedBy(SoldDeals.Row::quarter));
    }

    @Test
    void tellsTheWinRateOfTheFile() {
        SoldDeals.Outcome all = sold.closedBy(row -> "").get("");
        double rate = funnel("closed", "nothing").at("/outcomes/0/winRate").asDouble();

        assertThat(rate).isCloseTo((double) all.won() / (all.won() + all.lost()), within(0.0001));
    }

    @Test
    void forecastsTellWhatWasWonInEachMonth() {
        Map<String, BigDecimal> won = new TreeMap<>();
        manager()
                .get("/api/v1/forecast?from=2016-10&to=2018-12")
                .body()
                .at("/lines")
                .forEach(line -> {
                    if (line.at("/won").asInt() > 0) {
                        won.put(
                                line.at("/bucket").asText(),
                                bare(line.at("/wonAmount").decimalValue()));
                    }
                });
        Map<String, BigDecimal> plain = new TreeMap<>();
        sold.closedBy(SoldDeals.Row::month).forEach((month, outcome) -> {
            if (outcome.won() > 0) {
                plain.put(month, bare(outcome.wonValue()));
            }
        });

        assertThat(won).isEqualTo(plain);
    }

    @Test
    void tellsTheMiddleTimeFromEngagementToClose() {
        Answer all = manager().get("/api/v1/deals?externalId=Z063OYW0");
        String ofDeals = all.at("/items/0/pipeline");
        JsonNode steps = manager()
                .get("/api/v1/funnel?basis=closed&by=nothing&" + DAYS + "&pipeline=" + ofDeals)
                .body()
                .at("/steps");

        assertThat(steps.at("/0/median").asDouble()).isCloseTo(sold.medianDays(), within(0.05));
    }

    @Test
    void keepsTheOpenDealsInTheForecast() {
        long open = 0;
        for (JsonNode line :
                manager().get("/api/v1/forecast?from=2017-01&to=2017-12").body().at("/lines")) {
            open += line.at("/open").asLong();
        }
        assertThat(open).isEqualTo(sold.open());
    }

    /** Without zeros behind the point: sums that are equal are equal. */
    private static BigDecimal bare(BigDecimal sum) {
        return new BigDecimal(sum.stripTrailingZeros().toPlainString());
    }

    private JsonNode funnel(String basis, String by) {
        Answer funnel = manager().get("/api/v1/funnel?basis=" + basis + "&by=" + by + "&" + DAYS);
        assertThat(funnel.status()).as(funnel.toString()).isEqualTo(200);
        return funnel.body();
    }

    /** Lost deals are worth nothing in the file, and have no sum here; groups are added up over both. */
    private Map<String, SoldDeals.Outcome> outcomes(String by, UnaryOperator<String> name) {
        Map<String, SoldDeals.Outcome> outcomes = new TreeMap<>();
        funnel("closed", by)
                .at("/outcomes")
                .forEach(one -> outcomes.merge(
                        name.apply(one.at("/group").asText()),
                        new SoldDeals.Outcome(
                                one.at("/won").asLong(),
                                one.at("/lost").asLong(),
                                bare(one.at("/wonAmount").decimalValue())),
                        (a, b) -> new SoldDeals.Outcome(
                                a.won() + b.won(),
                                a.lost() + b.lost(),
                                a.wonValue().add(b.wonValue()))));
        return outcomes;
    }
}
