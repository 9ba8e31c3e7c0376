package org.callboard.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callboard.rules.communication.MailFacts;
import org.callboard.rules.communication.TreatAs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each row of scenarios/communication/mail-intake.csv is one test. */
class MailIntakeTest {

    private static final Path SCENARIOS = Path.of("scenarios/communication/mail-intake.csv");

    @TestFactory
    Stream<DynamicTest> treatsMailsAsTheScenariosSay() throws IOException {
        return ScenarioRow.read(SCENARIOS).map(row -> DynamicTest.dynamicTest(row.scenario(), () -> treats(row)));
    }

    @Test
    void showsEachRuleInAScenario() throws IOException {
        Set<String> shown = new TreeSet<>();
        ScenarioRow.read(SCENARIOS).forEach(row -> judged(row).forEach(fired -> shown.add(fired.rule())));

        assertThat(shown).containsExactlyInAnyOrderElementsOf(DrlRules.namesIn("drl/communication/mail-intake.drl"));
    }

    private static void treats(ScenarioRow row) {
        List<Fired> fired = judged(row);
        List<TreatAs> found = fired.stream().map(one -> (TreatAs) one.finding()).toList();

        assertThat(TreatAs.strongest(found).map(TreatAs::what).orElse(null)).isEqualTo(row.text("expectTreatedAs"));
        if (row.text("expectRule") != null) {
            assertThat(fired).extracting(Fired::rule).contains(row.text("expectRule"));
        }
    }

    private static List<Fired> judged(ScenarioRow row) {
        return Packaged.BOOK
                .judge("communication/mail-intake", List.of(row.as(MailFacts.class)))
                .fired();
    }
}
