package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callboard.access.Sight;
import org.callboard.kernel.BadInput;
import org.junit.jupiter.api.Test;

class LeadConditionTest {

    private static final Sight REP = new Sight.OwnAndUnassigned("rep1", Set.of("sales-emea"));

    @Test
    void asksForEachPartOfWhatARepMaySeeOnItsOwn() {
        assertThat(new LeadCondition(LeadQuery.all(), List.of(), REP).parts())
                .containsExactly(
                        "merged_into is null and owner = :viewer",
                        "merged_into is null and owner is null and team = :team0");
    }

    @Test
    void asksForNothingWhereNothingMayBeSeen() {
        assertThat(new LeadCondition(LeadQuery.all(), List.of(), new Sight.None()).parts())
                .isEmpty();
        assertThat(new LeadCondition(ownedBy("rep2"), List.of(), REP).parts()).isEmpty();
    }

    @Test
    void neverShowsARepUnassignedLeadsOfOtherTeams() {
        assertThat(new LeadCondition(ownedBy("-"), List.of(), REP).parts())
                .containsExactly("merged_into is null and owner is null and team = :team0");
        assertThat(new LeadCondition(ownedBy("-"), List.of(), new Sight.All()).parts())
                .containsExactly("merged_into is null and owner is null and true");
    }

    @Test
    void looksForShortWordsAtTheBeginningOfWordsOnly() {
        LeadCondition condition = new LeadCondition(LeadQuery.matching("Jo 50%_ Ánna"), List.of(), new Sight.All());

        assertThat(condition.params())
                .containsEntry("word0", "% jo%")
                .containsEntry("word1", "%50\\%%")
                .containsEntry("word2", "%anna%");
    }

    @Test
    void looksForAPhoneNumberByItsDigits() {
        LeadCondition condition = new LeadCondition(LeadQuery.matching("(030) 123-4567"), List.of(), new Sight.All());

        assertThat(condition.parts())
                .containsExactly(
                        "merged_into is null and (search_text like :word0 or search_text like :word0_1) and true");
        assertThat(condition.params()).containsEntry("word0", "%0301234567%").containsEntry("word0_1", "%301234567%");
    }

    @Test
    void findsNothingByAQuestionThatSaysNothing() {
        assertThat(new LeadCondition(LeadQuery.matching("?!"), List.of(), new Sight.All()).parts())
                .containsExactly("merged_into is null and false and true");
    }

    @Test
    void endsEveryOrderWithTheId() {
        assertThat(LeadOrder.by(List.of("-createdAt"), own -> Optional.empty())).isEqualTo("id desc");
        assertThat(LeadOrder.by(List.of("-score", "name"), own -> Optional.empty()))
                .isEqualTo("score desc nulls last, name_key, id desc");
        assertThatThrownBy(() -> LeadOrder.by(List.of("id; drop table"), own -> Optional.empty()))
                .isInstanceOf(BadInput.class);
    }

    private static LeadQuery ownedBy(String owner) {
        return new LeadQuery(
                null, Set.of(), Set.of(), owner, null, null, null, null, null, null, null, null, null, null, List.of());
    }
}
