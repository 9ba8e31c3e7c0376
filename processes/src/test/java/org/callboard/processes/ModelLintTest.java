package org.callboard.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ModelLintTest {

    private static final Path MODELS = Path.of("bpmn");
    private static final Path FORMS = Path.of("forms");

    @TestFactory
    Stream<DynamicTest> modelsReadAsTheHouseReads() throws IOException {
        return models().stream()
                .map(model -> dynamicTest(
                        model.toString(),
                        () -> assertThat(ModelLint.complaintsAbout(model, FORMS))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyModelHasItsOwnTestThatWalksIt() throws IOException {
        return models().stream().map(ModelLintTest::testOf).map(name -> dynamicTest(name, () -> Class.forName(name)));
    }

    @Test
    void complainsAboutAModelThatBreaksTheRules() {
        List<String> complaints = ModelLint.complaintsAbout(Path.of("src/test/resources/lint/careless.bpmn"), FORMS);

        assertThat(complaints)
                .anyMatch(c -> c.contains("the file is named after the process"))
                .anyMatch(c -> c.contains("historyTimeToLive"))
                .anyMatch(c -> c.startsWith("Activity_1") && c.contains("does not read"))
                .anyMatch(c -> c.contains("models call no code"))
                .anyMatch(c -> c.contains("holds a script"))
                .anyMatch(c -> c.contains("names no candidate group"))
                .anyMatch(c -> c.contains("form lead/no-such-form"))
                .anyMatch(c -> c.startsWith("no-such-calendar is named as a calendar"))
                .anyMatch(c -> c.contains("its label is a question"))
                .anyMatch(c -> c.contains("answer without words"))
                .anyMatch(c -> c.contains("no condition"))
                .anyMatch(c -> c.contains("is not drawn"));
    }

    @Test
    void complainsAboutStagesThatBreakTheRules() {
        List<String> complaints = ModelLint.complaintsAbout(Path.of("src/test/resources/lint/no-pipeline.bpmn"), FORMS);

        assertThat(complaints)
                .contains(
                        "Task_Begin is a stage, so its id begins with Stage_",
                        "Task_Begin moves its stage, so it needs a form that asks toStage",
                        "Stage_Middle says stage=half; it is open, won or lost",
                        "Stage_Middle needs a whole number as its order",
                        "Stage_Middle has the property colour, which means nothing",
                        "Stage_Middle is reached from nowhere",
                        "Task_Begin has the order of Stage_Away",
                        "Stage_Away needs a probability from 0 to 100",
                        "Stage_Away needs exactly one user task with the property moves=true",
                        "Stage_Away is a dead end",
                        "Flow_Begun speaks of Stage_Nowhere, no stage",
                        "The pipeline has no stage that is won",
                        "The pipeline has no stage that is lost");
    }

    @Test
    void theReadmesPictureShowsEveryStepOfLeadHandling() throws IOException {
        String picture = Files.readString(Path.of("../docs/images/lead-handling.svg"));

        assertThat(Bpmn.readModelFromFile(
                                MODELS.resolve("lead/lead-handling.bpmn").toFile())
                        .getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(picture).contains("\"" + node.getId() + "\""));
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(MODELS)) {
            List<Path> models =
                    files.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList();
            assertThat(models).isNotEmpty();
            return models;
        }
    }

    private static String testOf(Path model) {
        String process = model.getFileName().toString().replace(".bpmn", "");
        String name = Arrays.stream(process.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return ModelLintTest.class.getPackageName() + "." + name + "Test";
    }
}
