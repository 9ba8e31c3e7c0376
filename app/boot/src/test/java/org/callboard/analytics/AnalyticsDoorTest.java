package org.callboard.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
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
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forecasts, funnels, what changed, and what is to be won, through REST: each sees their own, managers all. */
@CrmTest
class AnalyticsDoorTest {

    @Autowired
    Api api;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final String word =
            "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final LocalDate soon = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(20);
    private final String months =
            "from=" + soon.toString().substring(0, 7) + "&to=" + soon.toString().substring(0, 7) + "&source=" + word;

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

    private String opened(String who, String amount, Object... namesAndValues) {
        Map<String, Object> deal = new HashMap<>(
                Map.of("title", amount + " " + word, "source", word, "amount", amount, "closeOn", soon.toString()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            deal.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        Answer made = api.as(who).post("/api/v1/deals", deal);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("/id");
    }

    private JsonNode lines(String who, String more) {
        Answer answer = api.as(who).get("/api/v1/forecast?" + months + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().get("lines");
    }

    @Test
    void addsAndListsForEachWhatTheyMaySee() {
        opened("rep1", "1000 EUR");
        opened("rep2", "500 EUR");

        assertThat(lines("rep1", "").findValue("amount").asInt()).isEqualTo(1000);
        assertThat(lines("manager1", "").findValue("amount").asInt()).isEqualTo(1500);
        assertThat(lines("manager1", "&owner=rep2").findValue("amount").asInt()).isEqualTo(500);
        assertThat(lines("rep1", "&owner=rep2")).isEmpty();
        String bar = "/api/v1/forecast/deals?" + months + "&bucket="
                + soon.toString().substring(0, 7) + "&sum=EUR";
        assertThat(api.as("manager1").get(bar).at("/total")).isEqualTo("2");
        assertThat(api.as("rep1").get(bar).at("/items/0/title")).isEqualTo("1000 EUR " + word);
        assertThat(api.as("rep1").get(bar).at("/total")).isEqualTo("1");
        assertThat(api.as("agent1").get(bar).status()).isEqualTo(403);
        assertThat(api.as("agent1").get("/api/v1/forecast").status()).isEqualTo(403);
        assertThat(api.anonymous().get(bar).status()).isEqualTo(401);
    }

    @Test
    void givesEachOfSeveralOwnersTheirPart() {
        String deal = opened("rep1", "1000 EUR", "recurring", "10 EUR");
        Answer split = api.as("rep1")
                .send(
                        "PUT",
                        "/api/v1/deals/" + deal + "/splits",
                        BodyPublishers.ofString("{\"splits\": [{\"owner\": \"rep1\", \"percent\": 75},"
                                + " {\"owner\": \"rep2\", \"percent\": 25}]}"),
                        "Content-Type",
                        "application/json");
        assertThat(split.status()).as(split.text()).isEqualTo(200);

        assertThat(lines("rep1", "").findValue("amount").asInt()).isEqualTo(750);
        assertThat(lines("rep2", "").findValue("amount").asInt()).isEqualTo(250);
        assertThat(lines("manager1", "").findValue("amount").asInt()).isEqualTo(1000);
        assertThat(lines("manager1", "&by=owner"))
                .filteredOn(line -> line.get("open").asInt() == 1)
                .hasSize(2);
        assertThat(lines("rep2", "&measure=arr").findValue("amount").asInt()).isEqualTo(30);
        Answer listed = api.as("rep2").get("/api/v1/forecast/deals?" + months);
        assertThat(new BigDecimal(listed.at("/items/0/part"))).isEqualByComparingTo("25");
        assertThat(api.as("rep2").get("/api/v1/deals/" + deal).status()).isEqualTo(404);
    }

    @Test
    void addsSeveralCurrenciesInOneByTheKeptRates() {
        Answer rate = api.as("manager1")
                .send(
                        "PUT",
                        "/api/v1/rates/sek/2020-01-01",
                        BodyPublishers.ofString("{\"rate\": 10}"),
                        "Content-Type",
                        "application/json");
        assertThat(rate.status()).as(rate.text()).isLessThan(300);
        opened("rep1", "1000 EUR");
        opened("rep1", "500 SEK");
        opened("rep1", "7 KWD");

        Answer forecast = api.as("rep1").get("/api/v1/forecast?in=house&" + months);

        assertThat(forecast.body().get("lines")).hasSize(2);
        assertThat(forecast.at("/lines/0/currency")).isEqualTo("EUR");
        assertThat(forecast.body().at("/lines/0/amount").asInt()).isEqualTo(1050);
        assertThat(forecast.at("/lines/1/currency")).isEqualTo("KWD");
        assertThat(forecast.at("/exchange/apart/0")).isEqualTo("KWD");
        assertThat(api.as("rep1")
                        .get("/api/v1/forecast/deals?in=house&sum=EUR&" + months)
                        .at("/total"))
                .isEqualTo("2");
    }

    @Test
    void listsTheDealsBehindTheBarsOfAFunnel() {
        opened("rep1", "1000 EUR");
        opened("rep2", "500 EUR");
        String bar = "/api/v1/funnel/deals?pipeline=deal-stages&source=" + word + "&bar=reached&at=Stage_Qualification";

        assertThat(api.as("manager1").get(bar).at("/total")).isEqualTo("2");
        assertThat(api.as("rep2").get(bar).at("/total")).isEqualTo("1");
        assertThat(api.as("rep2")
                        .get("/api/v1/funnel?pipeline=deal-stages&source=" + word)
                        .at("/outcomes/0/open"))
                .isEqualTo("1");
        assertThat(api.as("agent1").get(bar).status()).isEqualTo(403);
    }

    @Test
    void tellsWhatChangedSinceANight() {
        LocalDate night = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(3);
        jdbc.sql("insert into analytics.night (day, taken_at, deals) values (?, now() - interval '3 days', 0)"
                        + " on conflict do nothing")
                .param(night)
                .update();
        opened("rep1", "1000 EUR");
        opened("rep2", "500 EUR");
        String since = "from=" + night + "&source=" + word;

        assertThat(api.as("rep1").get("/api/v1/forecast/nights").text()).contains(night.toString());
        Answer changes = api.as("manager1").get("/api/v1/forecast/changes?" + since);
        assertThat(changes.at("/flows/0/begin")).as(changes.text()).isEqualTo("NEW");
        assertThat(changes.at("/flows/0/deals")).isEqualTo("2");
        assertThat(api.as("rep1")
                        .get("/api/v1/forecast/changes/deals?begin=new&" + since)
                        .at("/total"))
                .isEqualTo("1");
        for (String door : new String[] {"nights", "changes?" + since, "changes/deals?" + since}) {
            assertThat(api.as("agent1").get("/api/v1/forecast/" + door).status())
                    .as(door)
                    .isEqualTo(403);
        }
    }

    @Test
    void letsManagersSayWhatIsToBeWonAndEachSeeTheirOwn() {
        String quota =
                "{\"items\": [{\"owner\": \"rep1\", \"month\": \"2031-05\", \"amount\": 700, \"currency\": \"EUR\"},"
                        + " {\"owner\": \"rep2\", \"month\": \"2031-05\", \"amount\": 9, \"currency\": \"EUR\", \"measure\": \"MRR\"}]}";
        assertThat(put("rep1", quota).status()).isEqualTo(403);
        Answer set = put("manager1", quota);
        assertThat(set.status()).as(set.text()).isEqualTo(200);

        String may = "/api/v1/quotas?from=2031-05&to=2031-05";
        assertThat(api.as("manager1").get(may).body().get("items")).hasSize(2);
        assertThat(api.as("rep2").get(may).body().get("items")).hasSize(1);
        assertThat(api.as("rep2").get(may).at("/items/0/measure")).isEqualTo("MRR");
        assertThat(api.as("agent1").get(may).status()).isEqualTo(403);

        String one = "/api/v1/quotas/" + api.as("rep1").get(may).at("/items/0/id");
        assertThat(api.as("rep1").delete(one).status()).isEqualTo(403);
        assertThat(api.as("manager1").delete(one).status()).isEqualTo(204);
        assertThat(api.as("manager1").delete(one).status()).isEqualTo(404);
    }

    private Answer put(String who, String quota) {
        return api.as(who)
                .send("PUT", "/api/v1/quotas", BodyPublishers.ofString(quota), "Content-Type", "application/json");
    }

    @Test
    void saysWhichOfTheQuotasIsWrongAndSetsNone() {
        Answer wrong = put(
                "manager1",
                "{\"items\": [{\"owner\": \"rep1\", \"month\": \"2031-06\", \"amount\": 1, \"currency\": \"EUR\"},"
                        + " {\"owner\": \"nobody\", \"month\": \"2031-06\", \"amount\": -1, \"currency\": \"EURO\"}]}");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("items[1].owner", "items[1].amount", "items[1].currency");
        assertThat(api.as("manager1")
                        .get("/api/v1/quotas?from=2031-06&to=2031-06")
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(put("manager1", "{\"items\": null}").status()).isEqualTo(400);
        assertThat(put("manager1", "{\"items\": [{\"month\": \"soon\"}]}").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "forecast?from=soon, from",
        "forecast?from=2026-05&to=2026-04, to",
        "forecast?by=mood, by",
        "forecast?measure=joy, measure",
        "forecast?in=gold, in",
        "forecast?colour=red, colour",
        "forecast/deals?amount.from=much, amount",
        "forecast/changes, from",
        "forecast/changes?from=2026-01-02&to=2026-01-01, to",
        "forecast/nights?limit=0, limit",
        "funnel?pipeline=nowhere, pipeline",
        "funnel/deals?bar=reached, stage",
        "funnel/deals?pipeline=deal-stages&bar=reached&at=Stage_Nowhere, stage",
        "funnel?from=2026-13-01, from",
        "quotas?from=2026-05&to=2026-04, to"
    })
    void saysWhichParameterIsWrong(String path, String field) {
        Answer answer = api.as("manager1").get("/api/v1/" + path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("\"field\":\"" + field);
    }

    @Test
    void letsAdminsAloneHaveTheCopiesMadeAgain() {
        assertThat(api.as("manager1").post("/api/v1/forecast/refill", "").status())
                .isEqualTo(403);
        Answer asked = api.as("admin1").post("/api/v1/forecast/refill", "");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(api.as("admin1").get("/api/v1/forecast/refill").at("/askedAt"))
                .isEqualTo(asked.at("/askedAt"));
    }
}
