package org.callboard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callboard.rules.lead.Behaviour;
import org.callboard.rules.lead.Candidate;
import org.callboard.rules.lead.LeadToAssign;
import org.callboard.rules.lead.Points;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final String BIG = "A company with more than 200 people earns 40 points";

    private final RuleBook book = Packaged.BOOK;

    @Test
    void tellsWhichRuleFoundWhat() {
        assertThat(book.judge("lead/lead-scoring", Leads.withPeople(500)).fired())
                .contains(new Fired(BIG, new Points("fit", 40, "The company has 500 people")));
    }

    @Test
    void keepsEachFindingOfARuleThatFiredTwice() {
        List<Object> facts = Leads.withPeople(5, new Behaviour("page-viewed", 2), new Behaviour("page-viewed", 2));

        assertThat(book.judge("lead/lead-scoring", facts).fired())
                .filteredOn(fired -> fired.rule().startsWith("A page view"))
                .hasSize(2);
    }

    @Test
    void judgesTheSameInWhateverOrderFactsAreGiven() {
        List<Object> facts = new ArrayList<>(Leads.withPeople(
                500,
                new Behaviour("demo-requested", 3),
                new Behaviour("page-viewed", 1),
                new Behaviour("page-viewed", 9),
                new Behaviour("unsubscribed", 4)));
        List<Fired> expected = book.judge("lead/lead-scoring", facts).fired();
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(facts, random);
            assertThat(book.judge("lead/lead-scoring", facts).fired()).isEqualTo(expected);
        }
    }

    @Test
    void judgesTheSameInWhateverOrderRulesAreWritten() {
        String drl = Packaged.text("drl/lead/lead-scoring.drl");
        String head = drl.substring(0, drl.indexOf("rule \""));
        List<String> rules =
                new ArrayList<>(List.of(drl.substring(head.length()).split("(?m)(?=^rule \")")));
        Collections.reverse(rules);
        List<Object> facts = Leads.withPeople(500, new Behaviour("demo-requested", 3), new Behaviour("page-viewed", 1));

        try (RuleBook reversed =
                RuleBook.compile(Packaged.with("drl/lead/lead-scoring.drl", head + String.join("\n", rules)))) {
            assertThat(reversed.judge("lead/lead-scoring", facts)).isEqualTo(book.judge("lead/lead-scoring", facts));
        }
    }

    @Test
    void letsADecisionSeeNothingOfAnother() {
        List<Object> all = new ArrayList<>(Leads.withPeople(500));
        all.add(new LeadToAssign("FR", null, null, "HOT", 500));
        all.add(new Candidate("rep2", Set.of("sales-emea"), null, null, null, 0, 0, true));

        Set<String> scoring = rules(book.judge("lead/lead-scoring", all));
        Set<String> assignment = rules(book.judge("lead/lead-assignment", all));

        assertThat(scoring).isNotEmpty().doesNotContainAnyElementsOf(assignment);
        assertThat(assignment).isNotEmpty();
    }

    @Test
    void takesNewRulesBesideTheOldOnes() {
        String dearer = Packaged.text("drl/lead/lead-scoring.drl").replace("Points(\"fit\", 40", "Points(\"fit\", 55");
        RuleBook next = RuleBook.compile(Packaged.with("drl/lead/lead-scoring.drl", dearer));
        try {
            assertThat(pointsForSize(next)).isEqualTo(55);
            assertThat(pointsForSize(book)).isEqualTo(40);
        } finally {
            next.close();
        }
        assertThat(pointsForSize(book)).isEqualTo(40);
    }

    @Test
    void judgesForManyAtOnceWhileRulesAreSwapped() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                answers.add(threads.submit(() -> pointsForSize(book)));
            }
            for (int i = 0; i < 3; i++) {
                RuleBook.compile(Packaged.FILES).close();
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(40);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void finishesWhatItJudgesWhenClosed() {
        RuleBook closed = RuleBook.compile(Packaged.FILES);
        closed.close();

        assertThat(pointsForSize(closed)).isEqualTo(40);
    }

    @Test
    void saysFileAndLineOfWhatDoesNotCompile() {
        Map<String, byte[]> files = Packaged.with(
                "drl/lead/lead-scoring.drl",
                "package lead.scoring;\nimport org.callboard.rules.lead.*;\nrule \"R\"\nwhen\n    LeadFacts(shoeSize > 3)\n"
                        + "then\n    insert(new Points(\"fit\", 1, \"x\"));\nend\n");

        assertThatThrownBy(() -> RuleBook.compile(files))
                .isInstanceOf(RulesDoNotCompile.class)
                .hasMessageContaining("drl/lead/lead-scoring.drl:5: ")
                .hasMessageContaining("shoeSize");
    }

    @Test
    void refusesABrokenTableAndABrokenText() {
        assertThatThrownBy(() -> RuleBook.compile(Map.of("tables/lead/lead-grades.xlsx", new byte[] {1, 2, 3})))
                .isInstanceOf(RulesDoNotCompile.class)
                .hasMessageContaining("tables/lead/lead-grades.xlsx");
        assertThatThrownBy(() -> RuleBook.compile(Map.of("drl/lead/x.drl", "rule \"half".getBytes())))
                .isInstanceOf(RulesDoNotCompile.class)
                .hasMessageContaining("drl/lead/x.drl");
    }

    @Test
    void knowsNoDecisionThatNobodyWrote() {
        assertThatThrownBy(() -> book.judge("lead/lead-horoscope", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lead/lead-horoscope");
    }

    private static int pointsForSize(RuleBook book) {
        return book.judge("lead/lead-scoring", Leads.withPeople(500)).fired().stream()
                .filter(fired -> fired.rule().equals(BIG))
                .mapToInt(fired -> ((Points) fired.finding()).points())
                .sum();
    }

    private static Set<String> rules(Judgement judgement) {
        Set<String> rules = new HashSet<>();
        judgement.fired().forEach(fired -> rules.add(fired.rule()));
        return rules;
    }
}
