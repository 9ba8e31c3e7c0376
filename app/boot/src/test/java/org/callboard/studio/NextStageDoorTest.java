package org.callboard.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callboard.deal.Deals;
import org.callboard.records.RecordKind;
import org.callboard.testing.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An analyst draws a stage: with the next release it is a column, and deals under way stay on their own model. */
class NextStageDoorTest extends AnalystsHouse {

    private static final String MODEL = "bpmn/deal/deal-stages.bpmn";

    @Autowired
    List<RecordKind> kinds;

    @Test
    void aStageThatIsDrawnIsAColumnOfTheNextRelease() throws IOException {
        int release = publish();
        String before = opened();
        assertThat(columns()).containsExactly("Qualification", "Needs", "Proposal", "Negotiation", "Won", "Lost");

        change(MODEL, "<bpmn:exclusiveGateway id=\"Gateway_AfterNeeds\"", """
                <bpmn:userTask id="Stage_Demo" name="Demo" camunda:formKey="deal/next-stage" camunda:candidateGroups="sales-rep">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="stage" value="open" /><camunda:property name="order" value="25" />
                    <camunda:property name="probability" value="35" />
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="Flow_AfterNeeds_Demo" name="Demo" sourceRef="Gateway_AfterNeeds" targetRef="Stage_Demo">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${toStage == 'Stage_Demo'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="Flow_DemoShown" sourceRef="Stage_Demo" targetRef="Stage_Proposal" />
                <bpmn:exclusiveGateway id="Gateway_AfterNeeds\"""");
        assertThat(publish()).isEqualTo(release + 1);

        assertThat(columns())
                .containsExactly("Qualification", "Needs", "Demo", "Proposal", "Negotiation", "Won", "Lost");
        String after = opened();
        assertThat(move(after, "Stage_Demo").status()).isEqualTo(200);
        assertThat(api.as("manager1").get("/api/v1/deals/" + after).at("/stageName"))
                .isEqualTo("Demo");
        Answer elsewhere = move(before, "Stage_Demo");
        assertThat(elsewhere.status()).as(elsewhere.toString()).isBetween(400, 409);
        assertThat(move(before, "Stage_Proposal").status()).isEqualTo(200);
    }

    @Test
    void theFieldsThatStagesAskForAreFieldsOfDeals() {
        RecordKind deals = kinds.stream()
                .filter(kind -> kind.name().equals(Deals.KIND))
                .findFirst()
                .orElseThrow();
        List<String> known = deals.fields().stream().map(field -> field.name()).toList();

        assertThat(pipelines())
                .isNotEmpty()
                .allSatisfy(pipeline -> pipeline.path("stages")
                        .forEach(stage -> assertThat(known)
                                .as("%s of %s", stage.path("name"), pipeline.path("name"))
                                .containsAll(asked(stage, "requires"))
                                .containsAll(asked(stage, "requiresToEnter"))));
    }

    private static List<String> asked(JsonNode stage, String property) {
        return StreamSupport.stream(stage.path(property).spliterator(), false)
                .map(JsonNode::asText)
                .filter(field -> !field.startsWith("custom."))
                .toList();
    }

    private List<String> columns() {
        return pipelines().stream()
                .filter(pipeline -> pipeline.path("id").asText().equals("deal-stages"))
                .flatMap(pipeline -> pipeline.path("stages").findValuesAsText("name").stream())
                .toList();
    }

    private List<JsonNode> pipelines() {
        JsonNode body = api.as("rep1").get("/api/v1/pipelines").body();
        return StreamSupport.stream((body.isArray() ? body : body.path("items")).spliterator(), false)
                .toList();
    }

    private String opened() {
        Answer answer = api.as("manager1")
                .post(
                        "/api/v1/deals",
                        Map.of(
                                "title",
                                "Deal " + UUID.randomUUID(),
                                "amount",
                                Map.of("value", 1000, "currency", "EUR"),
                                "closeOn",
                                "2030-01-31",
                                "stage",
                                "Stage_Needs"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.at("/id");
    }

    private Answer move(String deal, String stage) {
        return api.as("manager1").post("/api/v1/deals/" + deal + "/move", Map.of("stage", stage));
    }
}
