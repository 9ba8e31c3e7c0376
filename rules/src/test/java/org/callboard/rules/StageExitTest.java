package org.callboard.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callboard.rules.deal.DealToMove;
import org.callboard.rules.deal.MissingField;
import org.callboard.rules.deal.NeededField;
import org.callboard.rules.deal.Refusal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each row of scenarios/deal/stage-exit.csv is one test. */
class StageExitTest {

    private static final String DECISION = "deal/stage-exit";
    private static final Path SCENARIOS = Path.of("scenarios/deal/stage-exit.csv");

    @TestFactory
    Stream<DynamicTest> letsDealsMoveAsTheScenariosSay() throws IOException {
        return ScenarioRow.read(SCENARIOS).map(row -> DynamicTest.dynamicTest(row.scenario(), () -> moves(row)));
    }

    @Test
    void showsEachRuleInAScenario() throws IOException {
        Set<String> shown = new TreeSet<>();
        ScenarioRow.read(SCENARIOS).forEach(row -> judged(row).forEach(fired -> shown.add(fired.rule())));

        assertThat(shown).containsExactlyElementsOf(DrlRules.namesIn("drl/deal/stage-exit.drl"));
    }

    private static void moves(ScenarioRow row) {
        List<Fired> fired = judged(row);
        Set<String> missing = new TreeSet<>();
        fired.stream()
                .map(Fired::finding)
                .filter(MissingField.class::isInstance)
                .forEach(field -> missing.add(((MissingField) field).field()));

        assertThat(missing).isEqualTo(row.set("expectMissing"));
        assertThat(fired.stream().map(Fired::finding).filter(Refusal.class::isInstance))
                .hasSize(row.number("expectRefusals"));
        if (row.text("expectRule") != null) {
            assertThat(fired).extracting(Fired::rule).contains(row.text("expectRule"));
        }
    }

    private static List<Fired> judged(ScenarioRow row) {
        List<Object> facts = new ArrayList<>(List.of(row.as(DealToMove.class)));
        row.list("needed", "\\|").forEach(field -> {
            String[] nameAndFilled = field.split("=");
            facts.add(new NeededField(nameAndFilled[0], nameAndFilled[0], nameAndFilled[1].equals("yes")));
        });
        return Packaged.BOOK.judge(DECISION, facts).fired();
    }
}
