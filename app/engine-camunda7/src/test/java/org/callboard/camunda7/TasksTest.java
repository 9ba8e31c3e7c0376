package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TasksTest extends EngineTest {

    private String task;

    @BeforeEach
    void aLeadIsToBeContacted() {
        door.capture(lead, variables());
        task = heard.openOf(lead).id();
    }

    @Test
    void tellsTheWatcherOfEachChangeOnce() {
        tasks.assign(task, "rep2");
        tasks.followUp(task, Instant.parse("2030-01-02T03:04:05Z"));
        tasks.assign(task, null);
        assertThat(heard.openOf(lead)).satisfies(last -> {
            assertThat(last.followUp()).isEqualTo("2030-01-02T03:04:05Z");
            assertThat(last.assignee()).isNull();
        });
        door.complete(task);

        assertThat(heard.whatOf(task)).containsExactly("opened", "changed", "changed", "changed", "completed");
    }

    @Test
    void handsATaskOverToAnotherGroup() {
        assertThat(tasks.handOver(lead, "Task_Contact", Set.of("sales-manager")))
                .isEqualTo(1);

        assertThat(heard.whatOf(task)).containsExactly("opened", "changed");
        assertThat(heard.openOf(lead)).satisfies(open -> {
            assertThat(open.assignee()).isNull();
            assertThat(open.groups()).containsExactly("sales-manager");
            assertThat(open.businessKey()).isEqualTo(lead);
        });
        assertThat(tasks.handOver("nobody", "Task_Contact", Set.of("sales-manager")))
                .isZero();
    }

    @Test
    void refusesToTouchATaskThatIsDone() {
        door.complete(task);

        assertThatThrownBy(() -> door.complete(task)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> tasks.assign(task, "rep2")).isInstanceOf(Conflict.class);
        assertThat(tasks.variables(task)).isEmpty();
    }

    @Test
    void refusesAnAnswerThatIsADocument() {
        assertThatThrownBy(() -> tasks.complete(task, Map.of("outcome", List.of("a"))))
                .isInstanceOf(BadInput.class);
    }
}
