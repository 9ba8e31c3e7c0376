package org.callboard.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A discount is approved before the deal goes on, as the people of the house meet it. */
@CrmTest
class DealApprovalDoorTest {

    @Autowired
    Api api;

    @Autowired
    People people;

    @BeforeEach
    void knowsThePeople() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !people.withRole(Role.SALES_MANAGER).isEmpty()
                        && !people.withRole(Role.ADMIN).isEmpty());
    }

    @Test
    void aRejectedDiscountComesBackWithItsReasonAndASmallerOneGoesOn() {
        String deal = offered("rep1", 30);
        assertThat(move("rep1", deal, "Stage_Negotiation").status()).isEqualTo(200);
        assertThat(stage(deal)).as("waits in its column").isEqualTo("Stage_Proposal");

        Answer early = move("rep1", deal, "Stage_Lost");
        assertThat(early.status()).as(early.toString()).isEqualTo(409);
        assertThat(early.text()).contains("Approve discount");
        JsonNode task = open(deal, "Task_ApproveDiscount");
        assertThat(task.path("groups")).hasToString("[\"sales-manager\"]");
        JsonNode shown = api.as("manager1").get(path(task) + "/form").body().path("data");
        assertThat(shown.path("dealDiscount").asText()).isEqualTo("30 %");
        assertThat(shown.path("dealAmount").asText()).isEqualTo("1,000.00 EUR");
        assertThat(shown.path("ruleReasons").asText()).isEqualTo("The discount is more than 10 %");
        assertThat(shown.path("whoDecides").asText()).contains("1 of 1 asked as sales manager");
        Answer silent = complete("manager1", task, Map.of("decision", "reject"));
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.at("/errors/0/field")).isEqualTo("reason");

        assertThat(complete("manager1", task, Map.of("decision", "reject", "reason", "Too much for so little"))
                        .status())
                .isEqualTo(200);

        JsonNode back = open(deal, "Task_PrepareProposal");
        assertThat(api.as("rep1").get(path(back) + "/form").at("/data/approvalReason"))
                .isEqualTo("Too much for so little");
        assertThat(timeline(deal)).contains("Too much for so little");
        change("rep1", deal, Map.of("discountPercent", 8));
        assertThat(move("rep1", deal, "Stage_Negotiation").status()).isEqualTo(200);
        assertThat(stage(deal)).isEqualTo("Stage_Negotiation");
        assertThat(decisions(deal)).contains("deal/discount-approval");
    }

    @Test
    void nobodyApprovesTheirOwnDealAndALargeDiscountAsksOneAfterTheOther() {
        String deal = offered("manager1", 45);
        move("manager1", deal, "Stage_Negotiation");
        JsonNode first = open(deal, "Task_ApproveDiscount");

        Answer own = complete("manager1", first, Map.of("decision", "approve"));
        assertThat(own.status()).as(own.toString()).isEqualTo(403);
        assertThat(own.at("/detail")).contains("second pair of eyes");

        Answer notOfTheRole = complete("admin1", first, Map.of("decision", "approve"));
        assertThat(notOfTheRole.status()).as(notOfTheRole.toString()).isEqualTo(403);
        assertThat(notOfTheRole.at("/detail")).contains("sales-manager");
        assertThat(stage(deal)).isEqualTo("Stage_Proposal");
    }

    @Test
    void theSecondStepIsTheOthersAndNotTheFirstOnesAgain() {
        String deal = offered("rep1", 45);
        move("rep1", deal, "Stage_Negotiation");
        assertThat(complete("manager1", open(deal, "Task_ApproveDiscount"), Map.of("decision", "approve"))
                        .status())
                .isEqualTo(200);

        JsonNode second = open(deal, "Task_ApproveDiscount");
        assertThat(second.path("assignee").asText()).isEqualTo("admin1");
        assertThat(api.as("manager1")
                        .post(path(second) + "/assign", Map.of("username", "manager1"))
                        .status())
                .isEqualTo(200);
        Answer again = complete("manager1", second, Map.of("decision", "approve"));
        assertThat(again.status()).as("a manager is no stand-in of an admin").isEqualTo(403);
        assertThat(api.as("manager1")
                        .post(path(second) + "/assign", Map.of("username", "admin1"))
                        .status())
                .isEqualTo(200);
        assertThat(complete("admin1", second, Map.of("decision", "approve")).status())
                .isEqualTo(200);

        assertThat(stage(deal)).isEqualTo("Stage_Negotiation");
    }

    @Test
    void anOfferThatChangesWhileItIsApprovedIsAskedForAnew() {
        String deal = offered("rep1", 30);
        move("rep1", deal, "Stage_Negotiation");
        JsonNode task = open(deal, "Task_ApproveDiscount");
        change("rep1", deal, Map.of("discountPercent", 60));

        Answer late = complete("manager1", task, Map.of("decision", "approve"));
        assertThat(late.status()).as(late.toString()).isIn(404, 409);
        assertThat(stage(deal)).isEqualTo("Stage_Proposal");
        JsonNode back = open(deal, "Task_PrepareProposal");
        assertThat(api.as("rep1").get(path(back) + "/form").at("/data/approvalReason"))
                .contains("The offer changed");
        assertThat(timeline(deal)).contains("deal.approval-withdrawn");
    }

    @Test
    void whoeverAskedWithdrawsItAndTheDealGoesBackToItsProposal() {
        String deal = offered("rep1", 30);
        move("rep1", deal, "Stage_Negotiation");
        open(deal, "Task_ApproveDiscount");
        String door = "/api/v1/deals/" + deal + "/approval";
        assertThat(api.as("rep2").post(door + "/withdraw", Map.of()).status()).isEqualTo(404);
        assertThat(api.as("manager1").post(door + "/withdraw", Map.of()).status())
                .isEqualTo(403);
        assertThat(api.as("rep1").get(door).at("/last/state")).isEqualTo("ASKED");

        Answer withdrawn = api.as("rep1").post(door + "/withdraw", Map.of("reason", "They want none"));

        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(withdrawn.at("/last/state")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.at("/mayAsk")).isEqualTo("true");
        JsonNode back = open(deal, "Task_PrepareProposal");
        assertThat(api.as("rep1").get(path(back) + "/form").at("/data/approvalReason"))
                .isEqualTo("It was withdrawn: They want none");
        assertThat(api.as("rep1").get("/api/v1/deals/" + deal + "/offer").at("/movable"))
                .isEqualTo("true");
        assertThat(api.as("rep1").post(door + "/withdraw", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void aQuoteIsNotSentBeforeItsDiscountIsApprovedAndItsAcceptanceAsksForTheOrder() {
        String deal = offered("rep1", 0);
        String quote = quoted(deal, 30);
        Answer early = api.as("rep1").post(quote + "/send", Map.of());
        assertThat(early.status()).as(early.toString()).isEqualTo(409);
        assertThat(early.at("/detail")).contains("30 % has to be approved first", "Ask for approval");

        Answer asked = api.as("rep1").post(quote + "/approval", Map.of());
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        assertThat(api.as("rep1").post(quote + "/approval", Map.of()).status()).isEqualTo(409);
        assertThat(api.as("rep1").get("/api/v1/deals/" + deal + "/offer").at("/waitingFor/0"))
                .isEqualTo("Approve discount");
        Answer ahead = move("rep1", deal, "Stage_Negotiation");
        assertThat(ahead.status()).as(ahead.toString()).isEqualTo(409);
        assertThat(ahead.text()).contains("is being approved");
        JsonNode shown = api.as("manager1")
                .get(path(open(deal, "Task_ApproveDiscount")) + "/form")
                .body()
                .path("data");
        assertThat(shown.path("dealMargin").asText()).isEqualTo("14.29 %");
        assertThat(complete("manager1", open(deal, "Task_ApproveDiscount"), Map.of("decision", "approve"))
                        .status())
                .isEqualTo(200);

        assertThat(api.as("rep1").post(quote + "/send", Map.of()).status()).isEqualTo(200);
        assertThat(move("rep1", deal, "Stage_Negotiation").status()).isEqualTo(200);
        assertThat(stage(deal)).as("nobody is asked twice").isEqualTo("Stage_Negotiation");
        Answer accepted = api.as("rep1").post(quote + "/answer", Map.of("accepted", true, "name", "Ada Byron"));
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        JsonNode order = open(deal, "Task_PrepareOrder");
        assertThat(order.path("assignee").asText()).isEqualTo("rep1");
        assertThat(api.as("rep1").get(path(order) + "/form").at("/data/quoteAnswer"))
                .startsWith("Ada Byron");
        assertThat(timeline(deal)).contains("deal.approval-asked", "deal.approval-given", "quote.accepted");
    }

    /** Ten that cost 60 and are listed at 100. */
    private String quoted(String deal, int discount) {
        Answer product = api.as("manager1")
                .post(
                        "/api/v1/products",
                        Map.of(
                                "name",
                                "Seat " + UUID.randomUUID(),
                                "price",
                                Map.of("value", 100, "currency", "EUR"),
                                "cost",
                                Map.of("value", 60, "currency", "EUR")));
        assertThat(product.status()).as(product.toString()).isEqualTo(201);
        Answer quote = api.as("rep1")
                .post(
                        "/api/v1/deals/" + deal + "/quotes",
                        Map.of(
                                "lines",
                                List.of(Map.of(
                                        "productId", product.at("/id"), "quantity", 10, "discountPercent", discount))));
        assertThat(quote.status()).as(quote.toString()).isEqualTo(201);
        return "/api/v1/quotes/" + quote.at("/id");
    }

    @Test
    void theStagesTaskInMyWorkMovesTheDealToo() {
        String deal = offered("rep1", 0);
        JsonNode task = open(deal, "Task_PrepareProposal");
        JsonNode data = api.as("rep1").get(path(task) + "/form").body().path("data");
        assertThat(data.path("nextStages").findValuesAsText("label")).containsExactly("Needs", "Negotiation", "Lost");
        assertThat(data.path("lostReasons").findValuesAsText("value")).contains("Price");

        Answer nowhere = complete("rep1", task, Map.of("toStage", "Stage_Won"));
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.at("/errors/0/field")).isEqualTo("toStage");
        assertThat(complete("rep1", task, Map.of("toStage", "Stage_Negotiation"))
                        .status())
                .isEqualTo(200);

        assertThat(stage(deal)).isEqualTo("Stage_Negotiation");
    }

    private String offered(String owner, int discount) {
        Answer answer = api.as(owner)
                .post(
                        "/api/v1/deals",
                        Map.of(
                                "title",
                                "Deal " + UUID.randomUUID(),
                                "amount",
                                Map.of("value", 1000, "currency", "EUR"),
                                "closeOn",
                                "2030-01-31",
                                "discountPercent",
                                discount,
                                "owner",
                                owner,
                                "stage",
                                "Stage_Proposal"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.at("/id");
    }

    private Answer move(String who, String deal, String stage) {
        return api.as(who).post("/api/v1/deals/" + deal + "/move", Map.of("stage", stage));
    }

    private void change(String who, String deal, Map<String, Object> fields) {
        String seen = api.as(who).get("/api/v1/deals/" + deal).header("ETag");
        Answer answer = api.as(who).patch("/api/v1/deals/" + deal, fields, "If-Match", seen);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private String stage(String deal) {
        return api.as("manager1").get("/api/v1/deals/" + deal).at("/stage");
    }

    private String timeline(String deal) {
        return api.as("rep1").get("/api/v1/deals/" + deal + "/timeline").text();
    }

    private String decisions(String deal) {
        return api.as("analyst1").get("/api/v1/deals/" + deal + "/decisions").text();
    }

    private JsonNode open(String deal, String element) {
        List<JsonNode> tasks = StreamSupport.stream(
                        api.as("admin1")
                                .get("/api/v1/tasks?subject=" + deal)
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(task -> task.path("element").asText().equals(element))
                .toList();
        assertThat(tasks).as(element).hasSize(1);
        return tasks.get(0);
    }

    private static String path(JsonNode task) {
        return "/api/v1/tasks/" + task.path("id").asText();
    }

    private Answer complete(String who, JsonNode task, Map<String, Object> answers) {
        return api.as(who).post(path(task) + "/complete", Map.of("answers", answers));
    }
}
