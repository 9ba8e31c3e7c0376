package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.engine.Outcome;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class HereTest extends EngineTest {

    private static final Logger log = LoggerFactory.getLogger(HereTest.class);

    @Test
    void worksALeadToItsOpenTaskInTheDoorsTransaction() {
        assertThat(door.capture(lead, variables())).isEqualTo(1);

        assertThat(instance().active()).containsExactly("Task_Contact");
        assertThat(instance().release()).isEqualTo(releaseNow());
        assertThat(heard.openOf(lead)).satisfies(task -> {
            assertThat(task.assignee()).isEqualTo("rep1");
            assertThat(task.groups()).containsExactly("sales-rep");
            assertThat(task.priority()).isEqualTo(80);
            assertThat(task.form()).isEqualTo("test/contact");
            assertThat(task.release()).isEqualTo(releaseNow());
            assertThat(task.due()).isAfter(task.createdAt());
        });
        assertThat(heard.whatOf(heard.openOf(lead).id())).containsExactly("opened");
    }

    @Test
    void tellsTheWorkerWhereItStands() {
        judge.does(job -> {
            assertThat(Causes.current())
                    .hasValueSatisfying(cause -> assertThat(cause.name()).isEqualTo("test-lead/Task_Score"));
            assertThat(Correlation.id()).isEqualTo("c-1");
            return Outcome.done(Map.of("grade", "COLD"));
        });

        door.capture(lead, variables());

        assertThat(judge.jobsOf(lead)).singleElement().satisfies(job -> {
            assertThat(job.element()).isEqualTo("Task_Score");
            assertThat(job.release()).isEqualTo(releaseNow());
            assertThat(job.variables()).containsEntry("correlationId", "c-1");
        });
        assertThat(instance().endedAt()).isNotNull();
    }

    @Test
    void letsTheModelAnswerARefusal() {
        match.does(job -> Outcome.refused("TEST_DUPLICATE", "known", Map.of("duplicateOf", "x")));

        door.capture(lead, variables());

        assertThat(models.trace(instance().id()).orElseThrow().takenFlows())
                .containsExactly("Flow_ToMatch", "Flow_Duplicate");
    }

    @Test
    void costsFewStatements() {
        door.capture("warm-up-" + lead, variables());

        Statements.Count count = Statements.since();
        door.capture(lead, variables());

        log.info("One lead to its open task, engine and one row of the door: {}", count);
        count.byText.forEach((text, times) -> log.info("{} x {}", times, text));
        assertThat(count.statements).isLessThanOrEqualTo(75);
        assertThat(count.roundTrips).isLessThanOrEqualTo(25);
        assertThat(count.commits).isEqualTo(1);
    }
}
