package org.callboard.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An analyst who wants "due in an hour" to be an hour of work writes it so. */
@Deployment(resources = "working/contact-in-working-time.bpmn")
class WorkingTimeTest {

    private static final long A_MINUTE = 60_000;

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    @Test
    void aDueDateAndATimerMayCountInWorkingTime() {
        Instant before = Instant.now();
        ProcessInstance hot = contact("HOT");

        assertThat(job(hot).getDuedate()).isCloseTo(Date.from(before.plus(Duration.ofHours(1))), A_MINUTE);
        assertThat(task(hot).getDueDate()).isCloseTo(Date.from(before.plus(Duration.ofHours(1))), A_MINUTE);
        execute(job(hot));

        ProcessInstance warm = contact("WARM");
        assertThat(task(warm).getDueDate()).isCloseTo(Date.from(before.plus(Duration.ofHours(8))), A_MINUTE);
        complete(task(warm));
    }

    private static ProcessInstance contact(String grade) {
        return runtimeService().startProcessInstanceByKey("contact-in-working-time", Map.of("grade", grade));
    }
}
