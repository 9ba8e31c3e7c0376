package org.callboard.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.callboard.rules.lead.Behaviour;
import org.callboard.rules.lead.Candidate;
import org.callboard.rules.lead.LeadToAssign;
import org.callboard.rules.lead.Points;
import org.junit.jupiter.api.Test;

class NearMissesTest {

    private final RuleBook book = Packaged.BOOK;

    @Test
    void namesTheConditionThatDidNotHoldAndWhatTheRuleWouldHaveFound() {
        assertThat(book.nearMisses("lead/lead-scoring", Leads.withPeople(60)))
                .contains(new Miss(
                        "A company with more than 200 people earns 40 points",
                        "companySize > 200",
                        List.of(new Points("fit", 40, "The company has 60 people"))));
    }

    @Test
    void namesFirstWhatWouldHaveCountedMost() {
        assertThat(book.nearMisses("lead/lead-scoring", Leads.withPeople(60)))
                .extracting(miss -> ((Finding) miss.wouldFind().get(0)).weight())
                .hasSizeGreaterThan(3)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void leavesOutRulesThatFired() {
        List<Object> facts = Leads.withPeople(500, new Behaviour("page-viewed", 1));
        List<String> fired = book.judge("lead/lead-scoring", facts).fired().stream()
                .map(Fired::rule)
                .toList();

        assertThat(book.nearMisses("lead/lead-scoring", facts))
                .isNotEmpty()
                .extracting(Miss::rule)
                .doesNotContainAnyElementsOf(fired);
    }

    @Test
    void leavesOutASmallerBandBesideTheBandThatCounted() {
        assertThat(book.nearMisses("lead/lead-scoring", Leads.withPeople(500)))
                .extracting(Miss::rule)
                .noneMatch(rule -> rule.contains("51 to 200") || rule.contains("11 to 50"));
    }

    @Test
    void leavesOutWhatWouldOnlyHaveCostPoints() {
        assertThat(book.nearMisses("lead/lead-scoring", Leads.withPeople(60)))
                .flatExtracting(Miss::wouldFind)
                .allMatch(finding -> ((Finding) finding).weight() >= 0);
    }

    @Test
    void tellsWhoWouldHaveSuitedInAnotherCountry() {
        List<Object> facts = List.of(
                new LeadToAssign("FR", null, null, "HOT", null),
                new Candidate("rep1", Set.of("sales-americas"), null, null, null, 0, 0, true));

        assertThat(book.nearMisses("lead/lead-assignment", facts))
                .extracting(Miss::rule)
                .contains("A lead from the Americas suits the people of sales-americas");
    }

    @Test
    void hasNoneWhereRulesHaveNoConditions() {
        assertThat(book.nearMisses("lead/lead-grades", List.of())).isEmpty();
    }
}
