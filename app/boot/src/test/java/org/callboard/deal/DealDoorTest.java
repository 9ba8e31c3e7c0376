package org.callboard.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
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
import org.springframework.beans.factory.annotation.Autowired;

/** Deals through REST, with the real engine and the released models. */
@CrmTest
class DealDoorTest {

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

    private String company() {
        return api.as("rep1")
                .post("/api/v1/companies", Map.of("name", "Company " + word))
                .at("/id");
    }

    private String opened(Object... namesAndValues) {
        Map<String, Object> deal = new HashMap<>(Map.of("title", "Presses " + word));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            deal.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        Answer made = api.as("rep1").post("/api/v1/deals", deal);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("/id");
    }

    private Answer move(String who, String deal, String stage, Map<String, Object> fields) {
        return api.as(who).post("/api/v1/deals/" + deal + "/move", Map.of("stage", stage, "fields", fields));
    }

    private void moved(String deal, String stage) {
        Answer answer = move("rep1", deal, stage, Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/arrived")).as(answer.text()).isEqualTo("true");
    }

    @Test
    void goesFromQualificationToWonAndComesBackWhenItIsCancelled() {
        String deal = opened();
        String door = "/api/v1/deals/" + deal;
        assertThat(api.as("rep1").get(door).at("/stage")).isEqualTo("Stage_Qualification");

        Answer refused = move("rep1", deal, "Needs", Map.of("description", "never written"));
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.at("/missing/0/field")).isEqualTo("closeOn");
        assertThat(api.as("rep1").get(door).at("/description")).isNull();
        assertThat(api.as("rep1").get(door + "/offer").at("/steps/1/missing/0/field"))
                .isEqualTo("closeOn");

        Answer needs = move("rep1", deal, "Needs", Map.of("companyId", company(), "closeOn", "2031-01-31"));
        assertThat(needs.status()).as(needs.text()).isEqualTo(200);
        Map<String, Object> worth = Map.of("amount", Map.of("value", 9000, "currency", "EUR"));
        assertThat(move("rep1", deal, "Stage_Proposal", worth).status()).isEqualTo(200);
        moved(deal, "Negotiation");
        moved(deal, "Won");

        Answer won = api.as("rep1").get(door);
        assertThat(won.at("/state")).isEqualTo("WON");
        assertThat(won.at("/probability")).isEqualTo("100");
        assertThat(api.as("rep1").get("/api/v1/tasks?subject=" + deal).text()).contains("Welcome customer");

        Answer back = api.as("rep1").post(door + "/cancel", Map.of("reason", "They went under"));
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.at("/stage")).isEqualTo("Stage_Negotiation");
        Answer timeline = api.as("rep1").get(door + "/timeline?size=100");
        assertThat(timeline.text())
                .contains("deal.opened", "deal.moved", "deal.won", "deal.cancelled", "deal.hand-over-withdrawn");
        assertThat(api.as("rep1").get("/api/v1/tasks?subject=" + deal).text())
                .doesNotContain("Welcome customer")
                .contains("apology");
        assertThat(api.as("rep1").get(door + "/stages").body().at("/items")).hasSize(6);
    }

    @Test
    void isLostByTheWorkListAsByTheBoard() {
        String deal = opened();
        String task = api.as("rep1").get("/api/v1/tasks?subject=" + deal).at("/items/0/id");

        Answer refused = api.as("rep1")
                .post("/api/v1/tasks/" + task + "/complete", Map.of("answers", Map.of("toStage", "Stage_Needs")));
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.at("/missing/0/field")).isEqualTo("closeOn");

        Answer lost = move("rep1", deal, "Lost", Map.of("lostReason", "Price"));
        assertThat(lost.status()).as(lost.text()).isEqualTo(200);
        assertThat(api.as("rep1").get("/api/v1/tasks?subject=" + deal).at("/total"))
                .isEqualTo("0");
        assertThat(api.as("rep1")
                        .post("/api/v1/deals/" + deal + "/reopen", Map.of())
                        .at("/stage"))
                .isEqualTo("Stage_Qualification");
    }

    @Test
    void isSwitchedToAnotherPipelineWithItsHistory() {
        String deal = opened();

        Answer switched = api.as("rep1").post("/api/v1/deals/" + deal + "/switch", Map.of("pipeline", "deal-renewals"));

        assertThat(switched.status()).as(switched.text()).isEqualTo(200);
        assertThat(switched.at("/stage")).isEqualTo("Stage_RenewalDue");
        assertThat(api.as("rep1")
                        .get("/api/v1/deals/" + deal + "/stages")
                        .body()
                        .at("/items"))
                .hasSize(2);
    }

    @Test
    void isOpenedByALeadThatBecameACustomer() {
        Map<String, Object> lead = new HashMap<>();
        lead.put("firstName", "Jo");
        lead.put("lastName", word);
        lead.put("email", "jo@" + word + ".example");
        lead.put("company", "Company " + word);
        lead.put("country", "US");
        lead.put("source", "referral");
        String id = api.as("manager1").post("/api/v1/leads", lead).at("/id");
        api.as("manager1").post("/api/v1/leads/assign", Map.of("ids", List.of(id), "owner", "rep1"));
        String task = api.as("rep1").get("/api/v1/tasks?subject=" + id).at("/items/0/id");
        Answer done = api.as("rep1")
                .post("/api/v1/tasks/" + task + "/complete", Map.of("answers", Map.of("outcome", "qualified")));
        assertThat(done.status()).as(done.text()).isLessThan(300);

        Answer found = api.as("rep1").get("/api/v1/deals?q=" + word);

        assertThat(found.at("/total")).as(found.text()).isEqualTo("1");
        assertThat(found.at("/items/0/source")).isEqualTo("referral");
        assertThat(found.at("/items/0/owner")).isEqualTo("rep1");
        assertThat(found.at("/items/0/leadId")).isEqualTo(id);
    }

    @Test
    void isOutOfSightAtEveryDoorForThoseWhoMayNotSeeIt() {
        String deal = opened("amount", "700 EUR");
        String door = "/api/v1/deals/" + deal;

        for (String path : List.of("", "/offer", "/stages", "/contacts", "/splits", "/timeline", "/history")) {
            assertThat(api.as("rep2").get(door + path).status()).as(path).isEqualTo(404);
            assertThat(api.as("agent1").get(door + path).status()).as(path).isIn(403, 404);
            assertThat(api.anonymous().get(door + path).status()).as(path).isEqualTo(401);
        }
        assertThat(move("rep2", deal, "Lost", Map.of()).status()).isEqualTo(404);
        assertThat(move("marketer1", deal, "Lost", Map.of()).status()).isEqualTo(403);
        assertThat(api.as("rep2").get("/api/v1/deals?q=" + word).at("/total")).isEqualTo("0");
        assertThat(api.as("rep2").get("/api/v1/deals/export?q=" + word).text()).doesNotContain(word);
        assertThat(api.as("rep2").get("/api/v1/search?q=" + word).text()).doesNotContain(deal);
        assertThat(api.as("rep2").get("/api/v1/board?q=" + word).at("/columns/0/totals/count"))
                .isEqualTo("0");
        Answer seen = api.as("manager1").get("/api/v1/board?q=" + word);
        assertThat(seen.at("/columns/0/totals/sums/0/amount/value"))
                .as(seen.text())
                .isEqualTo("700.0");
        assertThat(api.as("agent1").get("/api/v1/board").status()).isEqualTo(403);
        assertThat(api.as("manager1").get("/api/v1/search?q=" + word).text()).contains(deal);
        assertThat(api.as("rep1").get("/api/v1/deals/export?q=" + word).text()).contains(word);
    }

    @Test
    void answersOddInputWithTheRemedy() {
        String deal = opened();
        String door = "/api/v1/deals/" + deal;
        Api rep = api.as("rep1");

        assertThat(rep.post(door + "/move", Map.of()).status()).isEqualTo(400);
        assertThat(rep.post(door + "/move", Map.of("stage", "Nowhere")).text()).contains("Qualification, Needs");
        assertThat(rep.post(door + "/move", "{\"stage\": 7}").status()).isLessThan(500);
        assertThat(rep.post(door + "/move", "{\"stage\": \"Stage_Lost\", \"fields\": {\"custom\": {\"x\": 1}}}")
                        .status())
                .isEqualTo(400);
        assertThat(rep.post(door + "/move", "null").status()).isEqualTo(400);
        assertThat(rep.post(door + "/switch", Map.of()).status()).isEqualTo(400);
        assertThat(rep.post("/api/v1/deals/nobody/move", Map.of("stage", "Lost"))
                        .status())
                .isEqualTo(400);
        assertThat(rep.send(
                                "PUT",
                                door + "/splits",
                                BodyPublishers.ofString("{\"splits\": [null]}"),
                                "Content-Type",
                                "application/json")
                        .status())
                .isEqualTo(400);
        assertThat(rep.get("/api/v1/board/cards?column=Stage_Needs&after=x").status())
                .isEqualTo(400);
        assertThat(rep.get("/api/v1/board?pipeline=nothing").status()).isEqualTo(404);
        assertThat(rep.get("/api/v1/board?lanes=maybe").status()).isEqualTo(400);
        assertThat(rep.patch(door, Map.of("stage", "Stage_Won"), "If-Match", "*")
                        .text())
                .contains("/move");
        assertThat(rep.post("/api/v1/deals", Map.of("amount", "much")).status()).isEqualTo(400);
        assertThat(rep.post("/api/v1/deals", Map.of("title", "X", "state", "WON"))
                        .status())
                .isEqualTo(403);
        assertThat(rep.get("/api/v1/pipelines").at("/items/0/stages/0/id")).isNotNull();
        assertThat(rep.get("/api/v1/deal-lists/lost-reasons").text()).contains("No budget");
        assertThat(rep.post("/api/v1/deal-lists/competitors", Map.of("name", "X"))
                        .status())
                .isEqualTo(403);
    }
}
