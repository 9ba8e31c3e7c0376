package org.callboard.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callboard.rules.support.Agent;
import org.callboard.rules.support.Favours;
import org.callboard.rules.support.Handles;
import org.callboard.rules.support.HasPriority;
import org.callboard.rules.support.InCategory;
import org.callboard.rules.support.NotFor;
import org.callboard.rules.support.Promised;
import org.callboard.rules.support.StartsAt;
import org.callboard.rules.support.TicketToClassify;
import org.callboard.rules.support.TicketToPromise;
import org.callboard.rules.support.TicketToRoute;
import org.callboard.rules.support.ToQueue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each row of scenarios/support/&lt;decision&gt;.csv is one test. */
class SupportRulesTest {

    private static final List<String> URGENT_FIRST = List.of("URGENT", "HIGH", "NORMAL", "LOW");

    @TestFactory
    Stream<DynamicTest> classifiesAsTheScenariosSay() throws IOException {
        return rows("ticket-classification").map(row -> DynamicTest.dynamicTest(row.scenario(), () -> classifies(row)));
    }

    @TestFactory
    Stream<DynamicTest> routesAsTheScenariosSay() throws IOException {
        return rows("ticket-routing").map(row -> DynamicTest.dynamicTest(row.scenario(), () -> routes(row)));
    }

    @TestFactory
    Stream<DynamicTest> promisesAsTheScenariosSay() throws IOException {
        return rows("service-level").map(row -> DynamicTest.dynamicTest(row.scenario(), () -> promises(row)));
    }

    @Test
    void showsEachRuleInAScenario() throws IOException {
        showsEachRule("ticket-classification", SupportRulesTest::classification);
        showsEachRule("ticket-routing", SupportRulesTest::routing);
        showsEachRule("service-level", SupportRulesTest::promise);
    }

    private static void showsEachRule(String decision, Function<ScenarioRow, List<Fired>> judging) throws IOException {
        Set<String> shown = new TreeSet<>();
        rows(decision).forEach(row -> judging.apply(row).forEach(fired -> shown.add(fired.rule())));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(DrlRules.namesIn("drl/support/" + decision + ".drl"));
    }

    private static Stream<ScenarioRow> rows(String decision) throws IOException {
        return ScenarioRow.read(Path.of("scenarios/support/" + decision + ".csv"));
    }

    private static void classifies(ScenarioRow row) {
        List<Fired> fired = classification(row);
        assertThat(found(fired, InCategory.class)
                        .map(InCategory::category)
                        .sorted()
                        .findFirst()
                        .orElse(null))
                .isEqualTo(row.text("expectCategory"));
        assertThat(found(fired, HasPriority.class)
                        .map(HasPriority::priority)
                        .min(Comparator.comparing(URGENT_FIRST::indexOf))
                        .orElse(null))
                .isEqualTo(row.text("expectPriority"));
        assertThat(found(fired, StartsAt.class)
                        .map(StartsAt::level)
                        .sorted()
                        .findFirst()
                        .orElse(null))
                .isEqualTo(row.text("expectLevel"));
        fires(row, fired);
    }

    private static void routes(ScenarioRow row) {
        List<Fired> fired = routing(row);
        Set<String> mayHave = new TreeSet<>();
        found(fired, Handles.class).map(Handles::username).forEach(mayHave::add);
        found(fired, NotFor.class).map(NotFor::username).forEach(mayHave::remove);
        assertThat(mayHave).isEqualTo(row.set("expectMayHave"));
        if (row.text("expectFirst") != null) {
            assertThat(first(fired, mayHave)).isEqualTo(row.set("expectFirst"));
        }
        assertThat(found(fired, ToQueue.class).map(ToQueue::queue).findFirst().orElse(null))
                .isEqualTo(row.text("expectQueue"));
        fires(row, fired);
    }

    private static Set<String> first(List<Fired> fired, Set<String> mayHave) {
        Map<String, Integer> points = new HashMap<>();
        mayHave.forEach(username -> points.put(username, 0));
        found(fired, Favours.class)
                .forEach(one -> points.computeIfPresent(one.username(), (who, so) -> so + one.points()));
        int most = points.values().stream().max(Comparator.naturalOrder()).orElse(0);
        points.values().removeIf(some -> some < most);
        return points.keySet();
    }

    private static void promises(ScenarioRow row) {
        List<Fired> fired = promise(row);
        Promised promised = found(fired, Promised.class).findFirst().orElseThrow();
        assertThat(promised.calendar()).isEqualTo(row.text("expectCalendar"));
        assertThat(promised.firstResponse()).isEqualTo(row.number("expectFirstResponse"));
        assertThat(promised.resolution()).isEqualTo(row.number("expectResolution"));
        fires(row, fired);
    }

    private static void fires(ScenarioRow row, List<Fired> fired) {
        if (row.text("expectRule") != null) {
            assertThat(fired).extracting(Fired::rule).contains(row.text("expectRule"));
        }
    }

    private static <T> Stream<T> found(List<Fired> fired, Class<T> type) {
        return fired.stream().map(Fired::finding).filter(type::isInstance).map(type::cast);
    }

    private static List<Fired> classification(ScenarioRow row) {
        return judged("support/ticket-classification", List.of(row.as(TicketToClassify.class)));
    }

    private static List<Fired> routing(ScenarioRow row) {
        List<Object> facts = new ArrayList<>(List.of(row.as(TicketToRoute.class)));
        row.list("agents", ";\\s*").forEach(agent -> facts.add(agent(agent)));
        return judged("support/ticket-routing", facts);
    }

    private static List<Fired> promise(ScenarioRow row) {
        return judged("support/service-level", List.of(row.as(TicketToPromise.class)));
    }

    private static List<Fired> judged(String decision, List<Object> facts) {
        return Packaged.BOOK.judge(decision, facts).fired();
    }

    /** {@code agent1 skills=access|billing languages=de open=5 capacity=5 away desk stands-in=agent2}. */
    private static Agent agent(String text) {
        String[] words = text.strip().split(" ");
        Map<String, String> said = new HashMap<>();
        for (int n = 1; n < words.length; n++) {
            String[] pair = words[n].split("=", 2);
            said.put(pair[0], pair.length == 1 ? "" : pair[1]);
        }
        return new Agent(
                words[0],
                Set.of("support"),
                set(said.get("skills")),
                set(said.get("languages")),
                Integer.parseInt(said.getOrDefault("open", "0")),
                Integer.parseInt(said.getOrDefault("capacity", "0")),
                !said.containsKey("away"),
                said.containsKey("desk"),
                set(said.get("stands-in")));
    }

    private static Set<String> set(String text) {
        return text == null ? Set.of() : Set.of(text.split("\\|"));
    }
}
