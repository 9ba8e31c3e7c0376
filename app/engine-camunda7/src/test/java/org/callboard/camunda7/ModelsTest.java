package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.engine.Models.Timer;
import org.callboard.kernel.engine.Models.Trace;
import org.callboard.kernel.engine.Models.Visit;
import org.junit.jupiter.api.Test;

class ModelsTest extends EngineTest {

    @Test
    void tracesTheWayOfAnInstance() {
        door.capture(lead, variables());
        door.behave(lead);

        Trace trace = models.trace(instance().id()).orElseThrow();

        assertThat(trace.takenFlows())
                .containsExactlyInAnyOrder(
                        "Flow_ToMatch",
                        "Flow_ToScore",
                        "Flow_ToWarm",
                        "Flow_Warm",
                        "Flow_ToContact",
                        "Flow_ToRescore",
                        "Flow_Rescored");
        assertThat(trace.timers()).extracting(Timer::element).containsExactly("Timer_Reminder");
        assertThat(trace.visits())
                .filteredOn(visit -> visit.endedAt() == null)
                .extracting(Visit::element)
                .containsExactly("Task_Contact");
        assertThat(models.diagram(instance().id()).orElseThrow()).contains("test-lead");
        assertThat(models.trace("no-such-instance")).isEmpty();
    }

    @Test
    void deploysAReleaseOnceEvenWhenSeveralNodesTry() throws ExecutionException, InterruptedException {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<? extends Future<?>> attempts = IntStream.range(0, 4)
                .mapToObj(i -> nodes.submit(() -> models.deploy(1, files())))
                .toList();
        for (Future<?> attempt : attempts) {
            attempt.get();
        }
        nodes.shutdown();

        assertThat(jdbc.queryForObject(
                        "select count(*) from engine.act_re_deployment where name_ = 'release-1'", Long.class))
                .isEqualTo(1);
    }

    @Test
    void leavesRunningInstancesOnTheirRelease() {
        door.capture(lead, variables());
        int before = releaseNow();

        models.deploy(2, files());
        door.capture("next-" + lead, variables());

        assertThat(instance().release()).isEqualTo(before);
        assertThat(models.instancesOf("next-" + lead).get(0).release()).isEqualTo(2);
        assertThat(heard.openOf("next-" + lead).release()).isEqualTo(2);
    }

    @Test
    void saysWhereAModelDoesNotParse() {
        byte[] broken = new String(file("test-lead.bpmn"), StandardCharsets.UTF_8)
                .replace("sourceRef=\"Task_Score\"", "sourceRef=\"Task_Nowhere\"")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> models.deploy(77, Map.of("bpmn/test/test-lead.bpmn", broken)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refusal -> assertThat(refusal.fields()).anySatisfy(field -> {
                            assertThat(field.field()).isEqualTo("bpmn/test/test-lead.bpmn");
                            assertThat(field.message()).contains("line ");
                        }));
    }
}
