package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A subject runs through the stages of a model; board and token are one. */
class PipelinesTest extends EngineTest {

    private static final Logger log = LoggerFactory.getLogger(PipelinesTest.class);
    private static final String TEST = "test-stages";

    @Autowired
    Pipelines pipelines;

    @Autowired
    HeardStages stages;

    @Autowired
    ScriptedFacts facts;

    private final String deal = lead;

    @AfterEach
    void nobodyMinds() {
        stages.ruleIs((to, answers) -> {});
        stages.onEntering(() -> {});
    }

    @Test
    void readsColumnsOrderAndWaysFromTheModel() {
        Pipeline pipeline = pipelines.newest(TEST).orElseThrow();

        assertThat(pipeline.name()).isEqualTo("Test pipeline");
        assertThat(pipeline.stages())
                .extracting(Stage::id, Stage::name, Stage::kind, Stage::probability, Stage::rottenAfterDays)
                .containsExactly(
                        tuple("Stage_First", "First", Stage.Kind.OPEN, 10, 14),
                        tuple("Stage_Review", "Review", Stage.Kind.OPEN, 20, null),
                        tuple("Stage_Second", "Second", Stage.Kind.OPEN, 50, null),
                        tuple("Stage_Won", "Won", Stage.Kind.WON, 100, null),
                        tuple("Stage_Lost", "Lost", Stage.Kind.LOST, 0, null));
        assertThat(pipeline.stages())
                .extracting(Stage::leadsTo)
                .containsExactly(
                        List.of("Stage_Review", "Stage_Second", "Stage_Lost"),
                        List.of("Stage_Second"),
                        List.of("Stage_First", "Stage_Won", "Stage_Lost"),
                        List.of("Stage_Second"),
                        List.of());
        assertThat(pipeline.stage("Stage_First").orElseThrow().requires()).containsExactly("closeOn");
        assertThat(pipeline.stage("Stage_Lost").orElseThrow().requiresToEnter()).containsExactly("lostReason");
        assertThat(pipeline.stage("Stage_Second").orElseThrow().shownToCustomers())
                .isTrue();
        assertThat(pipelines.newest()).contains(pipeline);
        assertThat(pipelines.newest("test-lead")).isEmpty();
    }

    @Test
    void opensWhereTheModelBeginsOrAtAStage() {
        door.open(deal, null);
        door.open("at-" + deal, "Stage_Second");

        assertThat(stages.heard(deal)).singleElement().satisfies(heard -> {
            assertThat(heard.stage()).isEqualTo("Stage_First");
            assertThat(heard.from()).isNull();
            assertThat(heard.cause()).as("whoever opened it").isNull();
        });
        assertThat(stages.of("at-" + deal)).containsExactly("Stage_Second");
        assertThat(standing("at-" + deal)).satisfies(there -> {
            assertThat(there.stage()).isEqualTo("Stage_Second");
            assertThat(there.movable()).isTrue();
            assertThat(there.waitingFor()).isEmpty();
        });
        assertThat(door.move("at-" + deal, "Stage_Second", "Stage_First")).isEqualTo("Stage_First");
    }

    @Test
    void opensNothingTwiceAndNothingUnknown() {
        door.open(deal, null);

        assertThatThrownBy(() -> door.open(deal, null)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> door.open("x" + deal, "Stage_Nowhere"))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields())
                                .extracting(BadInput.Field::field)
                                .containsExactly("stage"));
        assertThatThrownBy(() -> pipelines.open("no-pipeline", "x" + deal, null, Map.of()))
                .isInstanceOf(BadInput.class);
        assertThat(stages.of("x" + deal)).isEmpty();
    }

    @Test
    void movesTheTokenAndTellsInOneTransactionWithFewStatements() {
        door.open("warm-up-" + deal, null);
        door.move("warm-up-" + deal, "Stage_First", "Stage_Second");
        door.open(deal, null);

        Statements.Count count = Statements.since();
        assertThat(door.move(deal, "Stage_First", "Stage_Second")).isEqualTo("Stage_Second");

        log.info("One move, engine and one row of the door: {}", count);
        count.byText.forEach((text, times) -> log.info("{} x {}", times, text));
        assertThat(count.statements).isLessThanOrEqualTo(45);
        assertThat(count.commits).isEqualTo(1);
        assertThat(stages.heard(deal))
                .extracting(HeardStages.Entered::stage, HeardStages.Entered::from)
                .containsExactly(tuple("Stage_First", null), tuple("Stage_Second", "Stage_First"));
        assertThat(standing(deal).stage()).isEqualTo("Stage_Second");
    }

    @Test
    void completingTheStagesTaskIsTheSameAct() {
        door.open(deal, null);
        String task = heard.openOf(deal).id();

        assertThatThrownBy(() -> tasks.complete(task, Map.of()))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.getMessage())
                                .contains("Review (Stage_Review) or Second (Stage_Second) or Lost (Stage_Lost)"));
        assertThatThrownBy(() -> tasks.complete(task, Map.of("toStage", "Stage_Won")))
                .isInstanceOf(MoveRefused.class);
        tasks.complete(task, Map.of("toStage", "Stage_Second"));

        assertThat(stages.of(deal)).containsExactly("Stage_First", "Stage_Second");
    }

    @Test
    void aTaskWithOneWayOnNeedsNoAnswer() {
        door.open(deal, "Stage_Review");

        tasks.complete(heard.openOf(deal).id(), Map.of());

        assertThat(stages.of(deal)).containsExactly("Stage_Review", "Stage_Second");
    }

    @Test
    void refusesWhatTheModelOrTheRuleForbidsAndLeavesItWhereItIs() {
        facts.are(deal, Map.of("amount", 5000));
        door.open(deal, null);

        assertThatThrownBy(() -> door.move(deal, "Stage_First", "Stage_Won"))
                .isInstanceOfSatisfying(
                        MoveRefused.class,
                        no -> assertThat(no.reasons())
                                .singleElement()
                                .asString()
                                .contains("From First it goes to"));
        assertThatThrownBy(() -> door.move(deal, "Stage_First", "Stage_Second"))
                .as("branches by a fact")
                .isInstanceOfSatisfying(
                        MoveRefused.class,
                        no -> assertThat(no.getMessage()).contains("leads to Review now, not to Second"));
        stages.ruleIs((to, answers) -> {
            throw new MoveRefused(List.of(new MoveRefused.Missing("closeOn", "Say when.")), List.of());
        });
        assertThatThrownBy(() -> door.move(deal, "Stage_First", "Stage_Lost"))
                .isInstanceOfSatisfying(
                        MoveRefused.class, no -> assertThat(no.missing()).hasSize(1));

        assertThat(door.keeps(deal + "-Stage_First-Stage_Lost")).isFalse();
        assertThat(standing(deal).stage()).isEqualTo("Stage_First");
        stages.ruleIs((to, answers) -> {});
        assertThat(door.move(deal, "Stage_First", "Stage_Review")).isEqualTo("Stage_Review");
    }

    @Test
    void whoComesSecondIsToldAndMovesNothing() throws InterruptedException {
        door.open(deal, null);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<String>> moves = IntStream.range(0, 2)
                .mapToObj(i -> people.submit(() -> {
                    together.await();
                    return door.move(deal, "Stage_First", i == 0 ? "Stage_Second" : "Stage_Review");
                }))
                .toList();

        List<Throwable> refused = moves.stream()
                .map(PipelinesTest::failure)
                .filter(f -> f != null)
                .toList();
        people.shutdown();

        assertThat(refused).singleElement().isInstanceOf(Conflict.class);
        assertThat(stages.of(deal)).as("told to roll back, or never told").contains("Stage_First");
        assertThat(standing(deal).stage()).isIn("Stage_Second", "Stage_Review");
        assertThatThrownBy(() -> door.move(deal, "Stage_First", "Stage_Lost"))
                .isInstanceOfSatisfying(
                        Conflict.class, late -> assertThat(late.getMessage()).contains("by now"));
    }

    @Test
    void waitsInItsStageForWhatIsDrawnInside() {
        facts.are(deal, Map.of("discount", 20, "owner", "rep1"));
        door.open(deal, "Stage_Second");

        assertThat(door.move(deal, "Stage_Second", "Stage_Won")).isEqualTo("Stage_Second");

        assertThat(standing(deal)).satisfies(there -> {
            assertThat(there.stage()).isEqualTo("Stage_Second");
            assertThat(there.movable()).isFalse();
            assertThat(there.waitingFor()).containsExactly("Approve");
        });
        assertThatThrownBy(() -> door.move(deal, "Stage_Second", "Stage_Lost"))
                .isInstanceOfSatisfying(
                        MoveRefused.class,
                        no -> assertThat(no.getMessage()).contains("It waits in Second for: Approve."));
    }

    @Test
    void aSecondPairOfEyesIsNotTheOwners() {
        facts.are(deal, Map.of("discount", 20, "owner", "rep1"));
        door.open(deal, "Stage_Second");
        door.move(deal, "Stage_Second", "Stage_Won");
        String approval = heard.openOf(deal).id();

        tasks.assign(approval, "rep1");
        assertThatThrownBy(() -> tasks.complete(approval, Map.of("approved", "yes")))
                .isInstanceOf(org.callboard.kernel.Forbidden.class);
        tasks.assign(approval, "rep2");
        assertThatThrownBy(() -> tasks.complete(approval, Map.of("approved", "yes")))
                .isInstanceOfSatisfying(
                        org.callboard.kernel.Forbidden.class,
                        no -> assertThat(no.getMessage()).contains("Only somebody with the role manager"));
        tasks.assign(approval, "manager1");
        tasks.complete(approval, Map.of("approved", "no"));

        assertThat(standing(deal)).satisfies(there -> {
            assertThat(there.stage()).isEqualTo("Stage_Second");
            assertThat(there.movable()).isTrue();
        });
        assertThat(stages.of(deal)).containsExactly("Stage_Second");
    }

    @Test
    void whatAnAccidentHeldUpStandsBetweenTwoStagesUntilItIsDone() {
        assign.does(job -> {
            throw new IllegalStateException("broken");
        });
        door.open(deal, "Stage_Second");

        assertThat(door.move(deal, "Stage_Second", "Stage_Won")).isEqualTo("Stage_Second");
        assertThat(standing(deal)).satisfies(there -> {
            assertThat(there.stage()).isEqualTo("Stage_Second");
            assertThat(there.waitingFor()).containsExactly("Close");
        });

        assign.does(job -> org.callboard.kernel.engine.Outcome.done());
        eventually(() -> assertThat(stages.heard(deal)).last().satisfies(won -> {
            assertThat(won.stage()).isEqualTo("Stage_Won");
            assertThat(won.from()).isEqualTo("Stage_Second");
            assertThat(won.cause()).isEqualTo("test-stages/Stage_Won");
        }));
    }

    @Test
    void aMessageBringsItBackFromWon() {
        door.open(deal, "Stage_Won");
        assertThat(standing(deal).waitingFor()).containsExactly("Hand over");
        assertThatThrownBy(() -> door.move(deal, "Stage_Won", "Stage_Second")).isInstanceOf(MoveRefused.class);

        assertThat(processes.announce("test.cancelled", deal, Map.of())).isEqualTo(1);

        assertThat(stages.heard(deal)).last().satisfies(back -> {
            assertThat(back.stage()).isEqualTo("Stage_Second");
            assertThat(back.from()).isEqualTo("Stage_Won");
        });
        assertThat(standing(deal).movable()).isTrue();
    }

    @Test
    void switchesToAPipelineAndKeepsItsHistory() {
        door.open(deal, null);

        pipelines.switchTo(deal, TEST, "Stage_Second", "Sold to a partner instead");

        assertThat(stages.of(deal)).containsExactly("Stage_First", "Stage_Second");
        assertThat(models.instancesOf(deal))
                .extracting(one -> one.endedAt() == null)
                .containsExactly(true, false);
        assertThat(standing(deal).stage()).isEqualTo("Stage_Second");
    }

    @Test
    void anEndedSubjectStandsNowhere() {
        door.open(deal, null);
        assertThat(door.move(deal, "Stage_First", "Stage_Lost")).isEqualTo("Stage_Lost");

        assertThat(pipelines.standing(deal)).isEmpty();
        assertThatThrownBy(() -> door.move(deal, "Stage_Lost", "Stage_First")).isInstanceOf(Conflict.class);
        door.open(deal, "Stage_Second");
        assertThat(standing(deal).stage()).isEqualTo("Stage_Second");
    }

    private Standing standing(String key) {
        return pipelines.standing(key).orElseThrow();
    }

    private static Throwable failure(Future<String> move) {
        try {
            move.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
