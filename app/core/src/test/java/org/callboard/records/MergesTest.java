package org.callboard.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callboard.records.RecordsTest.MANAGER;
import static org.callboard.records.RecordsTest.REP;
import static org.callboard.records.RecordsTest.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Viewer;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineFilter;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = RecordsHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class MergesTest {

    @Autowired
    Merges merges;

    @Autowired
    Records records;

    @Autowired
    RecordsHouse.MovedProcesses processes;

    @Autowired
    RecordsHouse.RunningProcesses running;

    @Autowired
    Timeline timeline;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begins() {
        RecordsTest.emptied(jdbc);
        jdbc.execute("delete from records.merge");
        processes.keys.clear();
        people.replaceAll(List.of(RecordsTest.person("rep1", "north"), RecordsTest.person("rep2", "south")));
    }

    private <T> T as(Viewer viewer, Supplier<T> act) {
        return currentUser.actingFor(viewer, act);
    }

    private UUID create(String kind, Object... namesAndValues) {
        return as(MANAGER, () -> records.create(kind, values(namesAndValues)));
    }

    private RecordView ship(UUID id) {
        return as(MANAGER, () -> records.get("ship", id));
    }

    private UUID merge(UUID survivor, List<UUID> others, Object... fields) {
        return as(MANAGER, () -> merges.merge("ship", survivor, others, values(fields)));
    }

    @Test
    void proposesTheSurvivorsValuesAndWhatOnlyOthersKnow() {
        UUID one = create("ship", "name", "Aurora", "email", "a@ship.example", "tags", "old");
        UUID two = create("ship", "name", "Aurora II", "email", "b@ship.example", "crew", 7, "tags", "old, wood");

        Merges.Preview preview = as(MANAGER, () -> merges.preview("ship", one, List.of(two)));

        assertThat(preview.sides()).extracting(Merges.Side::title).containsExactly("Aurora", "Aurora II");
        assertThat(row(preview, "name").proposed()).isEqualTo("Aurora");
        assertThat(row(preview, "name").differs()).isTrue();
        assertThat(row(preview, "crew").values()).containsExactly(null, new BigDecimal(7));
        assertThat(row(preview, "crew").proposed()).isEqualTo(new BigDecimal(7));
        assertThat(row(preview, "tags").proposed()).isEqualTo(List.of("old", "wood"));
        assertThat(row(preview, "emails").proposed()).isEqualTo(List.of(Map.of("value", "b@ship.example")));
        assertThat(as(MANAGER, () -> merges.preview("ship", null, List.of(one, two)))
                        .survivor())
                .isEqualTo(two);
    }

    @Test
    void saysHowManyRunningProcessesGoAlong() {
        UUID one = create("ship", "name", "Aurora");
        UUID two = create("ship", "name", "Aurora II");
        running.keys.add(two.toString());

        assertThat(as(MANAGER, () -> merges.preview("ship", one, List.of(two))).moves())
                .containsEntry("processes", 1L);
        assertThat(as(MANAGER, () -> merges.preview("ship", two, List.of(one))).moves())
                .doesNotContainKey("processes");
    }

    private static Merges.Row row(Merges.Preview preview, String field) {
        return preview.rows().stream()
                .filter(row -> row.field().name().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void becomesOneWithWhatWasChosenAndSeveralAgainExactlyAsTheyWere() {
        UUID one = create("ship", "name", "Aurora", "crew", 5, "email", "a@ship.example");
        UUID two = create("ship", "name", "Borealis", "crew", 7, "country", "DE", "email", "b@ship.example");
        UUID three = create("ship", "name", "Calypso", "price", "3 EUR");
        RecordView before = ship(one);

        UUID merge = merge(one, List.of(two, three), "name", "Borealis", "crew", two.toString());

        RecordView merged = ship(one);
        assertThat(merged.title()).isEqualTo("Borealis");
        assertThat(merged.value("crew")).isEqualTo(new BigDecimal(7));
        assertThat(merged.text("country")).isEqualTo("DE");
        assertThat(merged.text("email")).isEqualTo("a@ship.example");
        assertThat(merged.value("emails").toString()).contains("b@ship.example");
        assertThat(merged.value("price")).isNotNull();
        assertThat(ship(two).id()).isEqualTo(one);
        assertThat(as(MANAGER, () -> records.find("ship", RecordQuery.all(), PageRequest.first(10)))
                        .total())
                .isEqualTo(1);
        assertThat(processes.keys).containsEntry("instance of " + two, one.toString());
        assertThat(as(MANAGER, () -> merges.of("ship", one)))
                .singleElement()
                .satisfies(m -> assertThat(m.others()).containsEntry(two, "Borealis"));
        assertThat(lines(one)).contains("Merged with Borealis, Calypso");

        Merges.Undone undone = as(MANAGER, () -> merges.undo(merge));

        assertThat(undone.kept()).isEmpty();
        RecordView after = ship(one);
        assertThat(after.values().entrySet().stream().filter(e -> !e.getKey().endsWith("At")))
                .containsExactlyInAnyOrderElementsOf(before.values().entrySet().stream()
                        .filter(e -> !e.getKey().endsWith("At"))
                        .toList());
        assertThat(ship(two).title()).isEqualTo("Borealis");
        assertThat(processes.keys).containsEntry("instance of " + two, two.toString());
        assertThat(lines(one)).contains("Merge with Borealis, Calypso undone");
        assertThatThrownBy(() -> as(MANAGER, () -> merges.undo(merge))).isInstanceOf(Conflict.class);
    }

    private List<String> lines(UUID id) {
        return as(MANAGER, () -> timeline.of(new Subject("ship", id), TimelineFilter.everything(), null, 50))
                .items()
                .stream()
                .map(line -> line.text())
                .toList();
    }

    @Test
    void leavesWhatSomebodyChangedSinceAndSaysSo() {
        UUID one = create("ship", "name", "Aurora", "crew", 5);
        UUID two = create("ship", "name", "Borealis", "crew", 7, "country", "DE");
        UUID merge = merge(one, List.of(two), "crew", 7);
        as(MANAGER, () -> records.change("ship", one, ship(one).version(), values("crew", 9), Map.of()));

        Merges.Undone undone = as(MANAGER, () -> merges.undo(merge));

        assertThat(undone.kept()).extracting(Conflict.Field::field).containsExactly("crew");
        assertThat(ship(one).value("crew")).isEqualTo(new BigDecimal(9));
        assertThat(ship(one).value("country")).isNull();
    }

    @Test
    void movesWhatPointsToTheOthersAndBack() {
        UUID kiel = create("harbour", "name", "Kiel");
        UUID kyl = create("harbour", "name", "Kyl");
        UUID ship = create("ship", "name", "Aurora", "harbourId", kyl.toString());

        UUID merge = as(MANAGER, () -> merges.merge("harbour", kiel, List.of(kyl), Map.of()));
        assertThat(ship(ship).value("harbourId")).isEqualTo(kiel);

        as(MANAGER, () -> merges.undo(merge));
        assertThat(ship(ship).value("harbourId")).isEqualTo(kyl);
    }

    @Test
    void undoesMergesOfMergesFromTheLastOn() {
        UUID one = create("ship", "name", "A");
        UUID two = create("ship", "name", "B");
        UUID three = create("ship", "name", "C");
        UUID inner = merge(two, List.of(three));
        UUID outer = merge(one, List.of(two));

        assertThat(ship(three).id()).isEqualTo(one);
        assertThatThrownBy(() -> as(MANAGER, () -> merges.undo(inner))).isInstanceOf(Conflict.class);
        as(MANAGER, () -> merges.undo(outer));
        assertThat(ship(three).id()).isEqualTo(two);
        as(MANAGER, () -> merges.undo(inner));
        assertThat(ship(three).title()).isEqualTo("C");
    }

    @Test
    void asksForTheRightToChangeThemAll() {
        UUID mine = create("ship", "name", "Mine", "owner", "rep1");
        UUID theirs = create("ship", "name", "Theirs", "owner", "rep2");
        Viewer marketer =
                new Viewer("m", "M", java.util.Set.of(org.callboard.access.Role.MARKETER), java.util.Set.of());

        assertThatThrownBy(() -> as(REP, () -> merges.merge("ship", mine, List.of(theirs), Map.of())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(REP, () -> merges.preview("ship", mine, List.of(theirs))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(marketer, () -> merges.merge("ship", mine, List.of(theirs), Map.of())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> merge(mine, List.of(mine))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> merge(mine, List.of())).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> merge(mine, List.of(theirs), "mast", 1)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> merge(mine, List.of(theirs), "crew", "many")).isInstanceOf(BadInput.class);
        assertThat(ship(theirs).id()).isEqualTo(theirs);
    }

    @Test
    void twoPeopleWhoMergeTheSameAtOnceMakeOneOfThemOnce() throws Exception {
        UUID one = create("ship", "name", "A");
        UUID two = create("ship", "name", "B");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Object> there = () -> tried(() -> merge(one, List.of(two)));
            Callable<Object> back = () -> tried(() -> merge(two, List.of(one)));
            List<Object> outcomes = new java.util.ArrayList<>();
            for (Future<Object> future : both.invokeAll(List.of(there, back))) {
                outcomes.add(future.get());
            }
            assertThat(outcomes).filteredOn(UUID.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(NotFound.class::isInstance).hasSize(1);
        } finally {
            both.shutdownNow();
        }
    }

    private static Object tried(Supplier<UUID> act) {
        try {
            return act.get();
        } catch (NotFound tooLate) {
            return tooLate;
        }
    }
}
