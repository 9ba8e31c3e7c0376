package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.engine.Models.Timer;
import org.callboard.kernel.engine.Pipelines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A timer at a date of the subject goes where the date goes. */
class StageTimersTest extends EngineTest {

    private static final Instant SOON = Instant.parse("2031-05-06T07:08:09Z");

    @Autowired
    Pipelines pipelines;

    @Autowired
    HeardStages stages;

    @Autowired
    ScriptedFacts facts;

    @AfterEach
    void nobodyMinds() {
        stages.onEntering(() -> {});
    }

    @Test
    void knowsWhatTheStageItselfMadeOfTheDate() {
        stages.onEntering(() -> rottenAt(SOON));

        door.open(lead, null);

        assertThat(timers()).containsExactly(SOON);
    }

    @Test
    void followsTheDate() {
        rottenAt(SOON);
        door.open(lead, null);
        rottenAt(SOON.plus(Duration.ofDays(9)));

        assertThat(pipelines.retime(lead)).isEqualTo(1);

        assertThat(timers()).containsExactly(SOON.plus(Duration.ofDays(9)));
        assertThat(pipelines.retime("nobody-" + lead)).isZero();
    }

    @Test
    void goesOffOnceAndComesBackWhenTheDateLiesAheadAgain() {
        rottenAt(Instant.now().minusSeconds(60));
        door.open(lead, null);
        eventually(() -> assertThat(heard.openOf(lead).element()).isEqualTo("Task_FollowUp"));
        rottenAt(SOON);
        assertThat(pipelines.retime(lead)).as("somebody is at it").isZero();

        tasks.complete(heard.openOf(lead).id(), Map.of());
        assertThat(pipelines.standing(lead).orElseThrow().waitingFor()).isEmpty();

        assertThat(pipelines.retime(lead)).isEqualTo(1);
        assertThat(timers()).containsExactly(SOON);
    }

    private void rottenAt(Instant at) {
        facts.are(lead, Map.of("rottenAt", at.toString()));
    }

    private List<Instant> timers() {
        return models.trace(instance().id()).orElseThrow().timers().stream()
                .map(Timer::due)
                .toList();
    }
}
