package org.callboard.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callboard.rules.lead.Behaviour;
import org.callboard.rules.lead.LeadFacts;
import org.callboard.rules.lead.LeadToAssign;
import org.callboard.rules.lead.RuledOut;
import org.callboard.rules.lead.ScoreSheet;
import org.callboard.rules.lead.Suits;
import org.callboard.rules.lead.ToTeam;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each row of scenarios/&lt;context&gt;/&lt;decision&gt;.csv is one test. */
class ScenariosTest {

    @TestFactory
    Stream<DynamicTest> scoresLeadsAsTheScenariosSay() throws IOException {
        return ScenarioRow.read(Path.of("scenarios/lead/lead-scoring.csv"))
                .map(row -> DynamicTest.dynamicTest(row.scenario(), () -> scores(row)));
    }

    @TestFactory
    Stream<DynamicTest> findsOwnersAsTheScenariosSay() throws IOException {
        return ScenarioRow.read(Path.of("scenarios/lead/lead-assignment.csv"))
                .map(row -> DynamicTest.dynamicTest(row.scenario(), () -> assigns(row)));
    }

    @Test
    void showsEachScoringRuleInAScenario() throws IOException {
        Set<String> shown = new TreeSet<>();
        ScenarioRow.read(Path.of("scenarios/lead/lead-scoring.csv"))
                .forEach(row -> scoring(row).forEach(fired -> shown.add(fired.rule())));

        assertThat(shown).containsAll(DrlRules.namesIn("drl/lead/lead-scoring.drl"));
    }

    @Test
    void showsEachAssignmentRuleInAScenario() throws IOException {
        Set<String> shown = new TreeSet<>();
        ScenarioRow.read(Path.of("scenarios/lead/lead-assignment.csv"))
                .forEach(row -> assignment(row).forEach(fired -> shown.add(fired.rule())));

        assertThat(shown).containsAll(DrlRules.namesIn("drl/lead/lead-assignment.drl"));
    }

    @Test
    void knowsADecisionForEachFileOfScenarios() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> Path.of("scenarios")
                                    .relativize(f)
                                    .toString()
                                    .replace(".csv", "")))
                    .containsExactlyInAnyOrder(
                            "lead/lead-scoring",
                            "lead/lead-assignment",
                            "deal/stage-exit",
                            "deal/discount-approval",
                            "communication/mail-intake",
                            "support/ticket-classification",
                            "support/ticket-routing",
                            "support/service-level")
                    .allMatch(Packaged.BOOK.decisions()::contains);
        }
    }

    private static void scores(ScenarioRow row) {
        List<Fired> fired = new ArrayList<>(scoring(row));
        fired.addAll(Packaged.BOOK.judge("lead/lead-grades", List.of()).fired());
        ScoreSheet sheet = ScoreSheet.of(fired);

        assertThat(sheet.score()).as(() -> sheet.reasons().toString()).isEqualTo(row.number("expectScore"));
        assertThat(sheet.grade()).contains(row.text("expectGrade"));
        firesWhatIsExpected(row, fired);
    }

    private static void assigns(ScenarioRow row) {
        List<Fired> fired = assignment(row);
        Set<String> mayOwn = new TreeSet<>();
        fired.stream()
                .map(Fired::finding)
                .filter(Suits.class::isInstance)
                .forEach(s -> mayOwn.add(((Suits) s).username()));
        fired.stream()
                .map(Fired::finding)
                .filter(RuledOut.class::isInstance)
                .forEach(r -> mayOwn.remove(((RuledOut) r).username()));

        assertThat(mayOwn).isEqualTo(row.set("expectMayOwn"));
        assertThat(fired.stream()
                        .map(Fired::finding)
                        .filter(ToTeam.class::isInstance)
                        .map(t -> ((ToTeam) t).team())
                        .distinct())
                .isEqualTo(row.text("expectTeam") == null ? List.of() : List.of(row.text("expectTeam")));
        firesWhatIsExpected(row, fired);
    }

    private static void firesWhatIsExpected(ScenarioRow row, List<Fired> fired) {
        if (row.text("expectRule") != null) {
            assertThat(fired).extracting(Fired::rule).contains(row.text("expectRule"));
        }
    }

    private static List<Fired> scoring(ScenarioRow row) {
        List<Object> facts = new ArrayList<>(List.of(row.as(LeadFacts.class)));
        row.list("behaviour", "\\|").forEach(b -> {
            String[] kindAndDays = b.split(" ");
            facts.add(new Behaviour(kindAndDays[0], Integer.parseInt(kindAndDays[1])));
        });
        return Packaged.BOOK.judge("lead/lead-scoring", facts).fired();
    }

    private static List<Fired> assignment(ScenarioRow row) {
        List<Object> facts = new ArrayList<>(List.of(row.as(LeadToAssign.class)));
        row.list("candidates", ";\\s*").forEach(c -> facts.add(CandidateText.read(c)));
        return Packaged.BOOK.judge("lead/lead-assignment", facts).fired();
    }
}
