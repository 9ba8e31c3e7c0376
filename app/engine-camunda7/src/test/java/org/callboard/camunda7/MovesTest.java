package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Models;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class MovesTest extends EngineTest {

    private final String survivor = Ids.next().toString();

    @Autowired
    TransactionTemplate transaction;

    @Test
    void makesARunningInstanceOneOfTheSurvivorWithItsTaskAndItsHistory() {
        door.capture(lead, variables());
        String task = heard.openOf(lead).id();

        List<String> moved = processes.move(lead, survivor);

        assertThat(models.instancesOf(survivor)).extracting(Models.Instance::id).isEqualTo(moved);
        assertThat(models.instancesOf(lead)).isEmpty();
        assertThat(heard.openOf(survivor).id()).isEqualTo(task);
        assertThat(heard.whatOf(task)).containsExactly("opened", "moved");
        assertThat(tasks.giveTo(survivor, "Task_Contact", "rep9", Map.of())).isEqualTo(1);
        assertThat(heard.openOf(survivor).assignee()).isEqualTo("rep9");
    }

    @Test
    void announcesToEveryInstanceOfTheSurvivorThatWaits() {
        door.capture(lead, variables());
        door.capture(survivor, variables());
        processes.move(lead, survivor);

        assertThat(door.behave(survivor)).isEqualTo(2);
        assertThat(door.behave(lead)).isZero();

        assertThat(judge.jobsOf(survivor))
                .extracting(job -> job.element())
                .containsExactly("Task_Score", "Task_Rescore", "Task_Rescore");
    }

    @Test
    void bringsBackWhatItMovedAndNothingElse() {
        door.capture(lead, variables());
        door.capture(survivor, variables());
        String own = models.instancesOf(survivor).get(0).id();
        List<String> moved = processes.move(lead, survivor);

        assertThat(processes.moveBack(moved, lead)).isEqualTo(moved);

        assertThat(models.instancesOf(lead)).extracting(Models.Instance::id).isEqualTo(moved);
        assertThat(models.instancesOf(survivor)).extracting(Models.Instance::id).containsExactly(own);
    }

    @Test
    void passesOverWhatEndedMeanwhileAndWhatIsThereAlready() {
        door.capture(lead, variables());
        List<String> moved = processes.move(lead, survivor);
        assertThat(processes.moveBack(moved, survivor)).isEmpty();
        processes.cancel(survivor, "test");

        assertThat(processes.moveBack(moved, lead)).isEmpty();
        assertThat(processes.moveBack(List.of("nothing"), lead)).isEmpty();
        assertThat(processes.move(lead, survivor)).isEmpty();
    }

    @Test
    void endsTheTwinsOfAnInstanceAndNotItself() {
        door.capture(lead, variables());
        door.capture(survivor, variables());
        String own = models.instancesOf(survivor).get(0).id();
        String twin = processes.move(lead, survivor).get(0);

        assertThat(processes.endTwins(own, "The lead was qualified.")).isEqualTo(1);

        assertThat(models.instancesOf(survivor))
                .extracting(Models.Instance::id, instance -> instance.endedAt() == null)
                .containsExactly(tuple(own, true), tuple(twin, false));
        assertThat(processes.endTwins(own, "again")).isZero();
        assertThat(processes.endTwins("nothing", "no such instance")).isZero();
    }

    @Test
    void showsTheInstancesOfSeveralKeysAsOneListRunningFirst() {
        door.capture(survivor, variables());
        door.capture(lead, variables());
        processes.cancel(lead, "test");

        assertThat(models.instancesOf(List.of(lead, survivor)))
                .extracting(instance -> instance.endedAt() == null)
                .containsExactly(true, false);
        assertThat(models.instancesOf(List.of())).isEmpty();
    }

    @Test
    void movesNothingWhenTheCallerRollsBack() {
        door.capture(lead, variables());

        transaction.executeWithoutResult(t -> {
            assertThat(processes.move(lead, survivor)).hasSize(1);
            t.setRollbackOnly();
        });

        assertThat(models.instancesOf(lead)).hasSize(1);
        assertThat(models.instancesOf(survivor)).isEmpty();
    }

    @Test
    void givesAnExternalTaskTheKeyThatItsInstanceHasNow() {
        transaction.executeWithoutResult(t -> {
            door.captureForTheLoop(lead, variables());
            processes.move(lead, survivor);
        });

        eventually(
                () -> assertThat(models.instancesOf(survivor).get(0).active()).containsExactly("Task_Contact"));
        assertThat(match.jobsOf(survivor)).hasSize(1);
        assertThat(match.jobsOf(lead)).isEmpty();
        assertThat(heard.openOf(survivor).element()).isEqualTo("Task_Contact");
    }

    @Test
    void takesCalledInstancesAlong() {
        door.announce("test.begun", lead, Map.of());
        String task = heard.openOf(lead).id();

        List<String> moved = processes.move(lead, survivor);

        assertThat(moved).hasSize(2);
        assertThat(heard.openOf(survivor).id()).isEqualTo(task);
        assertThat(models.instancesOf(survivor)).hasSize(2);
        assertThat(processes.cancel(survivor, "test")).isEqualTo(1);
    }

    @Test
    void movesWhatAWorkerMovesInTheMiddleOfItsOwnProcess() {
        match.does(job -> {
            processes.move(job.businessKey(), survivor);
            return org.callboard.kernel.engine.Outcome.done();
        });

        door.capture(lead, variables());

        assertThat(judge.jobsOf(survivor)).hasSize(1);
        assertThat(heard.openOf(survivor).element()).isEqualTo("Task_Contact");
        assertThat(models.instancesOf(survivor)).hasSize(1);
    }
}
