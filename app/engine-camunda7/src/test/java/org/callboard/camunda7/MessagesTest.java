package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.callboard.kernel.engine.Models;
import org.junit.jupiter.api.Test;

class MessagesTest extends EngineTest {

    @Test
    void aBehaviourThatNobodyWaitsForIsNoError() {
        assertThat(door.behave(lead)).isZero();
    }

    @Test
    void aBehaviourMovesTheInstanceThatWaitsForItAndNoOther() {
        door.capture(lead, variables());
        door.capture("other-" + lead, variables());

        assertThat(door.behave(lead)).isEqualTo(1);

        assertThat(judge.jobsOf(lead)).extracting(job -> job.element()).containsExactly("Task_Score", "Task_Rescore");
        assertThat(judge.jobsOf("other-" + lead)).hasSize(1);
        assertThat(instance().active()).containsExactly("Task_Contact");
    }

    @Test
    void ofSeveralThatWaitEachHearsOfItsOwn() {
        door.capture(lead, with("messageId", "m-1"));
        door.captureOnceMore(lead, with("messageId", "m-2"));

        assertThat(door.behave(lead, Map.of("messageId", "m-2"))).isEqualTo(1);
        assertThat(door.behave(lead, Map.of("messageId", "m-3"))).isZero();
        assertThat(judge.jobsOf(lead))
                .filteredOn(job -> job.element().equals("Task_Rescore"))
                .singleElement()
                .satisfies(job -> assertThat(job.text("messageId")).isEqualTo("m-2"));
    }

    private static Map<String, Object> with(String name, String value) {
        Map<String, Object> variables = new HashMap<>(variables());
        variables.put(name, value);
        return variables;
    }

    @Test
    void aMessageEndEventStartsTheProcessThatListens() {
        door.capture(lead, variables());

        door.complete(heard.openOf(lead).id());

        assertThat(models.instancesOf(lead))
                .extracting(Models.Instance::process, i -> i.endedAt() == null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("test-customer", true),
                        org.assertj.core.groups.Tuple.tuple("test-lead", false));
        assertThat(tasks.variables(heard.openOf(lead).id())).containsOnlyKeys("correlationId");
    }

    @Test
    void aTimerFeedsTheLoop() {
        door.capture(lead, Map.of("correlationId", "c-1", "reminderSeconds", 1));

        eventually(() -> {
            assertThat(remind.jobsOf(lead)).hasSize(1);
            assertThat(instance().active()).containsExactly("Task_Contact");
        });
    }

    @Test
    void cancellingEndsWhatRuns() {
        door.capture(lead, variables());

        assertThat(processes.cancel(lead, "import undone")).isEqualTo(1);

        assertThat(instance().endedAt()).isNotNull();
        assertThat(heard.whatOf(heard.openOf(lead).id())).containsExactly("opened", "withdrawn");
        assertThat(processes.cancel(lead, "again")).isZero();
    }
}
