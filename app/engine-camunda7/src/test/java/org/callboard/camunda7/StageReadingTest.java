package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an analyst changes in a model is a column after the next release; what is careless is refused. */
class StageReadingTest extends EngineTest {

    @Autowired
    Pipelines pipelines;

    @Test
    void aStageThatIsAddedIsAColumnOfTheNextReleaseAndWhatRunsStays() {
        door.open(lead, null);

        models.deploy(3, with("name=\"Review\"", "name=\"Second look\"", "value=\"20\"", "value=\"21\""));
        Pipeline next = pipelines.newest("test-stages").orElseThrow();
        models.deploy(4, files());

        assertThat(next.release()).isEqualTo(3);
        assertThat(next.stage("Stage_Review").orElseThrow().name()).isEqualTo("Second look");
        assertThat(pipelines.standing(lead).orElseThrow().pipeline()).satisfies(own -> {
            assertThat(own.stages()).extracting(Stage::name).contains("Review").doesNotContain("Second look");
        });
    }

    @Test
    void refusesAReleaseWhoseStagesAreCareless() {
        assertThatThrownBy(() -> models.deploy(
                        78,
                        with(
                                "name=\"stage\" value=\"lost\"", "name=\"stage\" value=\"gone\"",
                                "name=\"order\" value=\"20\"", "name=\"order\" value=\"soon\"",
                                "name=\"moves\" value=\"true\"", "name=\"moves\" value=\"perhaps\"",
                                "name=\"probability\" value=\"50\"", "name=\"probability\" value=\"500\"")))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields())
                                .allSatisfy(field -> assertThat(field.field()).isEqualTo("bpmn/test/test-stages.bpmn"))
                                .extracting(BadInput.Field::message)
                                .contains(
                                        "Stage_Lost says stage=gone; it is open, won or lost.",
                                        "Stage_Review needs a whole number as its order.",
                                        "Stage_Second needs exactly one user task with the property moves=true.",
                                        "Stage_Second needs a probability from 0 to 100.",
                                        "No element is a stage of the kind lost."));
        assertThat(jdbc.queryForObject(
                        "select count(*) from engine.act_re_deployment where name_ = 'release-78'", Long.class))
                .isZero();
    }

    private static Map<String, byte[]> with(String... changes) {
        String model = new String(file("test-stages.bpmn"), StandardCharsets.UTF_8);
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(model).contains(changes[i]);
            model = model.replace(changes[i], changes[i + 1]);
        }
        Map<String, byte[]> files = new HashMap<>(files());
        files.put("bpmn/test/test-stages.bpmn", model.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
