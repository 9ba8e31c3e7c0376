package org.callboard.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Products, prices and quotes through REST, and the customer's page, which has no log-in. */
@CrmTest
class QuoteDoorTest {

    private static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded"};
    private static final Pattern DOCUMENT = Pattern.compile("name=\"document\" value=\"([0-9a-f]{64})\"");

    @Autowired
    Api api;

    @Autowired
    People people;

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
    void keepsProductsPricesAndRates() {
        String product = product();
        Answer list = api.as("manager1")
                .post(
                        "/api/v1/price-lists",
                        Map.of("name", "Partners " + word, "currency", "EUR", "validFrom", "2026-01-01"));
        assertThat(list.status()).as(list.text()).isEqualTo(201);
        String prices = "/api/v1/price-lists/" + list.at("/id") + "/prices";

        Answer set = api.as("manager1")
                .send(
                        "PUT",
                        prices + "/" + product,
                        BodyPublishers.ofString("{\"fromQuantity\": 10, \"price\": 90}"),
                        "Content-Type",
                        "application/json");
        assertThat(set.status()).as(set.text()).isEqualTo(204);
        assertThat(api.as("rep1").get(prices).at("/items/0/price")).isEqualTo("90");
        assertThat(api.as("rep1").get(prices + "?sort=price").status()).isEqualTo(400);
        Answer rate = api.as("manager1")
                .send(
                        "PUT",
                        "/api/v1/rates/usd/2026-01-01",
                        BodyPublishers.ofString("{\"rate\": 1.0875}"),
                        "Content-Type",
                        "application/json");
        assertThat(rate.status()).as(rate.text()).isEqualTo(204);
        assertThat(api.as("rep1").get("/api/v1/rates?currency=USD").at("/items/0/rate"))
                .isEqualTo("1.0875");
        assertThat(api.as("rep1")
                        .get("/api/v1/products/matches?name=SEAT-" + word)
                        .at("/items/0/id"))
                .isEqualTo(product);
        assertThat(api.as("rep1")
                        .post("/api/v1/price-lists", Map.of("name", "Mine"))
                        .status())
                .isEqualTo(403);
        assertThat(api.anonymous().get("/api/v1/rates").status()).isEqualTo(401);
    }

    @Test
    void leadsFromAQuoteToItsAcceptanceByACustomerWhoHasNoAccount() {
        String deal = deal();
        Answer made = api.as("rep1")
                .post(
                        "/api/v1/deals/" + deal + "/quotes",
                        Map.of(
                                "recipient",
                                "Müller & Söhne",
                                "lines",
                                List.of(Map.of("productId", product(), "quantity", 10, "discountPercent", 5))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(new BigDecimal(made.at("/totals/net/value"))).isEqualByComparingTo("950.00");
        assertThat(new BigDecimal(made.at("/totals/gross/value"))).isEqualByComparingTo("1130.50");
        assertThat(api.as("rep1").get("/api/v1/deals/" + deal).at("/amount/value"))
                .startsWith("950");
        String door = "/api/v1/quotes/" + made.at("/id");

        Answer changed = api.as("rep1").patch(door, Map.of("terms", "14 days"), "If-Match", made.header("ETag"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        Answer late = api.as("manager1").patch(door, Map.of("terms", "60 days"), "If-Match", made.header("ETag"));
        assertThat(late.status()).as(late.text()).isEqualTo(412);
        assertThat(late.at("/conflicts/0/field")).isEqualTo("terms");
        assertThat(api.as("rep2").get(door).status()).isEqualTo(404);
        assertThat(api.as("rep1").get(door + "/document.pdf").text()).startsWith("%PDF");
        assertThat(api.as("rep1")
                        .patch(door, Map.of("colour", "red"), "If-Match", "*")
                        .status())
                .isEqualTo(400);

        Answer sent = api.as("rep1").post(door + "/send", Map.of());
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        String page = sent.at("/link").replaceFirst("^https?://[^/]+", "");
        accept(page);

        assertThat(api.as("rep1").get(door).at("/state")).isEqualTo("accepted");
        assertThat(api.as("rep1").get(door).at("/answer/name")).isEqualTo("Ada Byron");
        assertThat(api.as("rep1").get("/api/v1/deals/" + deal + "/timeline").text())
                .contains("quote.sent", "quote.opened", "quote.accepted");
    }

    private void accept(String page) {
        Answer shown = api.anonymous().get(page);
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.text()).contains("Müller &amp; Söhne", "1,130.50");
        assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(shown.header("Set-Cookie")).isNull();
        Matcher document = DOCUMENT.matcher(shown.text());
        assertThat(document.find()).isTrue();

        Answer unticked = answer(page, Map.of("answer", "accept", "name", "Ada Byron", "document", document.group(1)));
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(unticked.text()).contains("Tick the box", "value=\"Ada Byron\"");
        Answer accepted = answer(
                page, Map.of("answer", "accept", "name", "Ada Byron", "document", document.group(1), "agreed", "yes"));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(303);
        assertThat(api.anonymous().get(page).text()).contains("Accepted. Thank you!", "Ada Byron");
        assertThat(answer(
                                page,
                                Map.of(
                                        "answer",
                                        "decline",
                                        "name",
                                        "Eve",
                                        "reason",
                                        "no",
                                        "document",
                                        document.group(1)))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void opensNothingForAWrongLink() {
        Answer wrong = api.anonymous().get("/accept/" + "A".repeat(80));
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.text()).contains("There is no offer at this address");
        assertThat(api.anonymous().get("/accept/short").status()).isEqualTo(404);
        assertThat(api.anonymous().get("/accept/offer.css").status()).isEqualTo(200);
        assertThat(api.anonymous().delete("/accept/" + "A".repeat(80)).status()).isEqualTo(404);
    }

    private Answer answer(String page, Map<String, String> typed) {
        String body = typed.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return api.anonymous().send("POST", page, BodyPublishers.ofString(body), FORM);
    }

    private String product() {
        Answer made = api.as("manager1")
                .post(
                        "/api/v1/products",
                        Map.of(
                                "name",
                                "Seat " + word,
                                "price",
                                Map.of("value", 100, "currency", "EUR"),
                                "taxRate",
                                19));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("/id");
    }

    private String deal() {
        Answer made = api.as("rep1").post("/api/v1/deals", Map.of("title", "Presses " + word));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("/id");
    }
}
