package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Models.Timer;
import org.callboard.kernel.engine.WorkingTimers;
import org.callboard.kernel.engine.WorkingTimers.Slice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Timers that name a calendar count in its working time, and follow it. */
class WorkingTimersTest extends EngineTest {

    private static final int MANY = 10_000;

    @Autowired
    ScriptedTime time;

    @Autowired
    WorkingTimers timers;

    @Test
    void countsInTheCalendarThatTheModelNames() {
        time.takes("slow", 3);
        promise(lead, "slow");

        Instant began = heard.openOf(lead).createdAt();
        assertThat(due(lead, "Timer_Late"))
                .isBetween(
                        began.plus(Duration.ofHours(12)).minusSeconds(5),
                        began.plus(Duration.ofHours(12)).plusSeconds(5));
        assertThat(heard.openOf(lead).due())
                .isBetween(
                        began.plus(Duration.ofHours(12)).minusSeconds(5),
                        began.plus(Duration.ofHours(12)).plusSeconds(5));
        assertThat(timers.count("slow"))
                .as("the due date of a task is no timer")
                .isEqualTo(1);
    }

    @Test
    void followsItsCalendarFromWhereItBeganAndLeavesOthersAlone() {
        String other = Ids.next().toString();
        time.takes("moving", 3);
        time.takes("staying", 5);
        promise(lead, "moving");
        promise(other, "staying");
        Instant before = due(lead, "Timer_Late");
        Instant nextDay = due(lead, "Timer_NextDay");
        Instant others = due(other, "Timer_Late");
        time.takes("moving", 2);
        time.takes("staying", 4);

        Slice moved = timers.computeAgain("moving", null, 100);

        assertThat(moved.seen()).isEqualTo(1);
        assertThat(moved.moved()).isEqualTo(1);
        assertThat(due(lead, "Timer_Late")).isEqualTo(before.minus(Duration.ofHours(4)));
        assertThat(due(lead, "Timer_NextDay")).isEqualTo(nextDay);
        assertThat(due(other, "Timer_Late")).isEqualTo(others);
        assertThat(timers.computeAgain("moving", moved.last(), 100).seen()).isZero();
        assertThat(timers.computeAgain("moving", null, 100).moved())
                .as("once is enough")
                .isZero();
    }

    @Test
    void followsWhoseCalendarItIs() {
        time.takes("berlin", 3);
        time.takes("delhi", 2);
        time.isOf("person:rep1", "berlin");
        promise(lead, "person:rep1");
        Instant before = due(lead, "Timer_Late");
        time.isOf("person:rep1", "delhi");

        assertThat(timers.computeAgain("person:rep1", null, 100).moved()).isEqualTo(1);

        assertThat(due(lead, "Timer_Late")).isEqualTo(before.minus(Duration.ofHours(4)));
        assertThat(timers.count("delhi")).isEqualTo(1);
        time.takes("delhi", 1);
        assertThat(timers.computeAgain("delhi", null, 100).moved()).isEqualTo(1);
    }

    @Test
    void goesOffAtOnceWhenItsNewDateLiesBehind() {
        time.takes("hurrying", 3);
        promise(lead, "hurrying");
        time.takes("hurrying", 0);

        assertThat(timers.computeAgain("hurrying", null, 100).moved()).isEqualTo(1);

        eventually(() -> assertThat(models.trace(instance().id()).orElseThrow().visits())
                .anyMatch(visit -> visit.element().equals("EndEvent_Late")));
        assertThat(timers.count("hurrying")).as("it goes with its timer").isZero();
    }

    @Test
    void isMovedByHandAndFollowsNobodyAfterwards() {
        Instant wanted = Instant.parse("2031-02-03T04:05:06Z");
        time.takes("left", 3);
        promise(lead, "left");

        assertThat(processes.reschedule(lead, "Timer_Late", wanted)).isEqualTo(1);
        assertThat(processes.reschedule(lead, "Timer_Unknown", wanted)).isZero();
        assertThat(processes.reschedule("nobody-" + lead, "Timer_Late", wanted)).isZero();

        assertThat(due(lead, "Timer_Late")).isEqualTo(wanted);
        time.takes("left", 1);
        assertThat(timers.computeAgain("left", null, 100).seen()).isZero();
    }

    @Test
    void tenThousandFollowWithinSeconds() {
        time.takes("crowded", 3);
        jdbc.update("""
                insert into engine.act_ru_job (id_, rev_, type_, retries_, suspension_state_, exclusive_, priority_,
                    handler_type_, duedate_, process_instance_id_)
                select 'crowd-' || n, 1, 'timer', 3, 1, true, 0, 'timer-transition', now() + interval '1 year', 'nobody-' || n
                from generate_series(1, ?) n
                """, MANY);
        jdbc.update("""
                insert into engine.working_timer (timer, said, calendar, started_at, worked)
                select 'crowd-' || n, 'crowded', 'crowded', now() + interval '1 day', 'PT4H' from generate_series(1, ?) n
                """, MANY);
        long begin = System.nanoTime();

        int moved = 0;
        String last = null;
        for (Slice slice = timers.computeAgain("crowded", last, 500);
                slice.seen() > 0;
                slice = timers.computeAgain("crowded", last, 500)) {
            moved += slice.moved();
            last = slice.last();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        jdbc.update("delete from engine.act_ru_job where id_ like 'crowd-%'");
        assertThat(moved).isEqualTo(MANY);
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        assertThat(timers.count("crowded")).isZero();
    }

    private void promise(String id, String calendar) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("calendar", calendar);
        variables.put("owner", null);
        assertThat(door.announce("test.promised", id, variables)).isEqualTo(1);
    }

    private Instant due(String id, String event) {
        return models.trace(models.instancesOf(id).get(0).id()).orElseThrow().timers().stream()
                .filter(timer -> timer.element().equals(event))
                .map(Timer::due)
                .findFirst()
                .orElseThrow();
    }
}
