package org.callboard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.callboard.rules.lead.Points;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The house's own fields in rules. */
class CustomFactsTest {

    private static final String DECISION = "lead/own-fields";
    private static final RuleBook BOOK =
            RuleBook.compile(Map.of("drl/lead/own-fields.drl", """
            package lead.own;
            import org.callboard.rules.lead.*;

            rule "A lead in the west earns 7 points"
            when
                LeadFacts(custom["region"] == "West")
            then
                insert(new Points("fit", 7, "Sits in the west"));
            end

            rule "More than 100 seats earn 9 points"
            when
                LeadFacts($seats: custom["seats"], custom["seats"] > 100)
            then
                insert(new Points("fit", 9, "Wants " + $seats + " seats"));
            end

            rule "A key account earns 5 points"
            when
                LeadFacts(custom["keyAccount"] == true)
            then
                insert(new Points("fit", 5, "Is a key account"));
            end

            rule "A contract that ends before 2027 earns 3 points"
            when
                LeadFacts(custom["contractEnds"] < "2027-01-01")
            then
                insert(new Points("fit", 3, "The contract ends soon"));
            end

            rule "Interest in hardware earns 2 points"
            when
                LeadFacts(custom["interests.Hardware"] == true)
            then
                insert(new Points("fit", 2, "Is interested in hardware"));
            end

            rule "A budget of 50000 or more earns 4 points"
            when
                LeadFacts(custom["budget"] >= 50000 && custom["budget.currency"] == "EUR")
            then
                insert(new Points("fit", 4, "Has a budget"));
            end
            """.getBytes(StandardCharsets.UTF_8)));

    @AfterAll
    static void close() {
        BOOK.close();
    }

    @Test
    void seeATextANumberAYesADayAListAndASum() {
        assertThat(points(Map.of("region", "West"))).containsExactly(7);
        assertThat(points(Map.of("seats", new BigDecimal("100.5")))).containsExactly(9);
        assertThat(points(Map.of("keyAccount", true))).containsExactly(5);
        assertThat(points(Map.of("contractEnds", "2026-12-31"))).containsExactly(3);
        assertThat(points(Map.of("interests", "Software, Hardware", "interests.Hardware", true)))
                .containsExactly(2);
        assertThat(points(Map.of("budget", new BigDecimal("50000.00"), "budget.currency", "EUR")))
                .containsExactly(4);
    }

    @Test
    void fulfilNoConditionWhereTheySayNothingOrSomethingElse() {
        assertThat(points(Map.of())).isEmpty();
        assertThat(points(Map.of(
                        "region",
                        "East",
                        "seats",
                        new BigDecimal(100),
                        "keyAccount",
                        false,
                        "contractEnds",
                        "2027-01-01",
                        "interests",
                        "Software",
                        "budget",
                        new BigDecimal(50000),
                        "budget.currency",
                        "USD")))
                .isEmpty();
    }

    /** What JSON gives back of a kept decision: the same is judged again. */
    @Test
    void areJudgedTheSameWhenNumbersComeBackFromJson() {
        assertThat(points(Map.of("seats", 101))).containsExactly(9);
        assertThat(points(Map.of("seats", 100.5))).containsExactly(9);
    }

    @Test
    void fulfilNoConditionThatAsksForEqualityWithAnotherType() {
        assertThat(points(Map.of("region", new BigDecimal(5), "keyAccount", "West", "interests.Hardware", "x")))
                .isEmpty();
    }

    /** Rather an incident that names the rule than a score that nobody can explain. */
    @Test
    void areNotComparedWithAnotherTypeInSilence() {
        assertThatThrownBy(() -> points(Map.of("seats", "many")))
                .hasMessageContaining("custom[\"seats\"] > 100")
                .hasMessageContaining("More than 100 seats earn 9 points");
    }

    @Test
    void areNearMissesEachOnItsOwn() {
        List<Object> facts = Leads.saying(Map.of("region", "West", "seats", new BigDecimal(12)));

        assertThat(BOOK.nearMisses(DECISION, facts))
                .contains(new Miss(
                        "More than 100 seats earn 9 points",
                        "custom[\"seats\"] > 100",
                        List.of(new Points("fit", 9, "Wants 12 seats"))))
                .extracting(Miss::rule)
                .doesNotContain("A lead in the west earns 7 points");
    }

    private static List<Integer> points(Map<String, Object> custom) {
        return BOOK.judge(DECISION, Leads.saying(custom)).fired().stream()
                .map(fired -> ((Points) fired.finding()).points())
                .toList();
    }
}
