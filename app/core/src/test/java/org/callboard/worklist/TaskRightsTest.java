package org.callboard.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageRequest;
import org.callboard.testing.CoreHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@WorklistTest
class TaskRightsTest {

    @Autowired
    Worklist worklist;

    @Autowired
    Cast cast;

    @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
    @CsvSource({
        // who        own     a colleague's  nobody's, my team  nobody's, other team
        "rep1,        true,   false,         true,              false",
        "rep3,        false,  false,         false,             true",
        "manager1,    true,   true,          true,              true",
        "analyst1,    true,   true,          true,              true",
        "admin1,      true,   true,          true,              true",
        "marketer1,   false,  false,         false,             false",
        "agent1,      false,  false,         false,             false",
        "supervisor1, false,  false,         false,             false"
    })
    void showsEachRoleWhatTheContractSays(String who, boolean rep1s, boolean rep2s, boolean emea, boolean apac) {
        Map<String, Boolean> expected = Map.of(
                cast.contactTask("rep1", Cast.EMEA), rep1s,
                cast.contactTask("rep2", Cast.EMEA), rep2s,
                cast.contactTask(null, Cast.EMEA), emea,
                cast.contactTask(null, "sales-apac"), apac);

        expected.forEach((task, seen) -> assertThat(sees(who, task)).isEqualTo(seen));
    }

    @Test
    void listsAndCountsExactlyWhatIsVisible() {
        cast.contactTask("Only for rep1", "rep1", Cast.EMEA, CoreHouse.NOON);
        cast.contactTask("Only for rep2", "rep2", Cast.EMEA, CoreHouse.NOON);
        WorkQuery query = new WorkQuery(WorkQuery.Scope.ALL, null, null, null, null, null, null, "only for");

        List<String> seen = cast.as(
                "rep1",
                () -> worklist.find(query, PageRequest.first(50)).items().stream()
                        .map(item -> item.subject().title())
                        .toList());

        assertThat(seen).containsExactly("Only for rep1");
        assertThat(cast.as("rep1", () -> worklist.counts(List.of(query)))).containsExactly(1L);
        assertThat(cast.as("manager1", () -> worklist.counts(List.of(query)))).containsExactly(2L);
        assertThat(cast.as("agent1", () -> worklist.counts(List.of(query)))).containsExactly(0L);
    }

    @Test
    void showsAManagerEverybodyAsTheTeam() {
        cast.contactTask("Teamwork", "rep1", Cast.EMEA, CoreHouse.NOON);
        WorkQuery team = new WorkQuery(WorkQuery.Scope.MY_TEAM, null, null, null, null, null, null, "teamwork");

        assertThat(cast.as("manager1", () -> worklist.counts(List.of(team)))).containsExactly(1L);
    }

    @Test
    void letsAnAnalystLookButNotTouch() {
        String task = cast.contactTask(null, Cast.EMEA);

        assertThatThrownBy(() -> cast.as("analyst1", () -> worklist.claim(task)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.as("analyst1", () -> worklist.comment(task, "Hm")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.as("analyst1", () -> worklist.complete(task, Map.of())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void letsOnlyAManagerGiveTasksAway() {
        String task = cast.contactTask("rep1", Cast.EMEA);

        assertThatThrownBy(() -> cast.as("rep1", () -> worklist.assign(task, "rep2")))
                .isInstanceOf(Forbidden.class);
        cast.as("manager1", () -> worklist.assign(task, "rep2"));

        assertThat(cast.as("rep2", () -> worklist.get(task)).assignee()).isEqualTo("rep2");
        assertThatThrownBy(() -> cast.as("rep3", () -> worklist.get(task))).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAColleagueWhoMayNotDoTheTask() {
        String task = cast.contactTask("rep1", Cast.EMEA);

        for (String wrong : List.of("agent1", "marketer1", "nobody-here")) {
            assertThatThrownBy(() -> cast.as("manager1", () -> worklist.assign(task, wrong)))
                    .isInstanceOf(BadInput.class);
        }
        assertThat(cast.as("rep1", () -> worklist.get(task)).assignee()).isEqualTo("rep1");
    }

    @Test
    void givesATaskBackOnlyIfItIsOnesOwn() {
        String task = cast.contactTask(null, Cast.EMEA);
        cast.as("rep1", () -> worklist.claim(task));

        assertThatThrownBy(() -> cast.as("rep2", () -> worklist.release(task))).isInstanceOf(Forbidden.class);
        cast.as("rep1", () -> worklist.release(task));

        assertThat(cast.as("rep1", () -> worklist.get(task)).assignee()).isNull();
    }

    private boolean sees(String who, String task) {
        try {
            return cast.as(who, () -> worklist.get(task)).id().equals(task);
        } catch (NotFound unseen) {
            return false;
        }
    }
}
