package org.callboard.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.rules.deal.ApprovalSteps;
import org.callboard.rules.deal.AskFor;
import org.callboard.rules.deal.DealToApprove;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who approves a discount, as the table in the spreadsheet says. */
class DiscountApprovalTest {

    private static final Path SCENARIOS = Path.of("scenarios/deal/discount-approval.csv");

    @TestFactory
    Stream<DynamicTest> asksAsTheScenariosSay() throws IOException {
        return ScenarioRow.read(SCENARIOS)
                .map(row -> DynamicTest.dynamicTest(row.scenario(), () -> {
                    List<Fired> fired = fired(row);
                    assertThat(steps(fired)).isEqualTo(row.list("expectAsked", "\\|"));
                    if (row.text("expectRule") != null) {
                        assertThat(fired).extracting(Fired::rule).contains(row.text("expectRule"));
                    }
                }));
    }

    @Test
    void showsEachRowOfTheTableInAScenario() throws IOException {
        Set<String> shown = ScenarioRow.read(SCENARIOS)
                .flatMap(row -> fired(row).stream().map(Fired::rule))
                .collect(Collectors.toSet());

        assertThat(shown).hasSize(5);
    }

    private static List<String> steps(List<Fired> fired) {
        return ApprovalSteps.of(
                        fired.stream().map(one -> (AskFor) one.finding()).toList())
                .stream()
                .map(step -> step.number() + " " + step.role() + " " + step.needed() + "/" + step.of())
                .toList();
    }

    private static List<Fired> fired(ScenarioRow row) {
        return Packaged.BOOK
                .judge("deal/discount-approval", List.of(row.as(DealToApprove.class)))
                .fired();
    }
}
