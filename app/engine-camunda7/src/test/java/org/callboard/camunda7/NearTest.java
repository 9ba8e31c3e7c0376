package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NearTest extends EngineTest {

    @Autowired
    NearLoop loop;

    @Autowired
    Workbench workbench;

    @Autowired
    Claim claim;

    @Autowired
    Slices slices;

    @Autowired
    AfterCommit afterCommit;

    @Autowired
    WorkerProperties properties;

    @AfterEach
    void lightTheLoopAgain() {
        loop.start();
    }

    @Test
    void worksWhatNoDoorWorked() {
        door.captureForTheLoop(lead, variables());

        eventually(() -> assertThat(instance().active()).containsExactly("Task_Contact"));
        assertThat(match.jobsOf(lead)).hasSize(1);
        assertThat(judge.jobsOf(lead).get(0).variables()).containsEntry("correlationId", "c-1");
    }

    @Test
    void letsTheModelAnswerARefusalToo() {
        match.does(job -> Outcome.refused("TEST_DUPLICATE", "known", Map.of()));

        door.captureForTheLoop(lead, variables());

        eventually(() -> assertThat(instance().endedAt()).isNotNull());
        assertThat(models.trace(instance().id()).orElseThrow().takenFlows())
                .containsExactly("Flow_ToMatch", "Flow_Duplicate");
    }

    @Test
    void keepsWhatTheWorkerWroteTogetherWithTheCompletion() {
        match.does(job -> {
            jdbc.update("update public.kept set by_worker = true where id = ?", job.businessKey());
            return Outcome.done();
        });
        judge.does(job -> {
            jdbc.update("insert into public.kept (id) values (?)", "judged-" + job.businessKey());
            throw new IllegalStateException("after writing");
        });

        door.captureForTheLoop(lead, variables());

        eventually(() ->
                assertThat(models.incidents(50)).anyMatch(i -> i.businessKey().equals(lead)));
        assertThat(jdbc.queryForObject("select by_worker from public.kept where id = ?", Boolean.class, lead))
                .isTrue();
        assertThat(door.keeps("judged-" + lead)).isFalse();
    }

    @Test
    void worksTheOthersOfASliceWhenOneHasAnAccident() {
        List<String> leads =
                IntStream.range(0, 30).mapToObj(i -> Ids.next().toString()).toList();
        String unlucky = leads.get(7);
        match.does(job -> {
            if (job.businessKey().equals(unlucky)) {
                throw new IllegalStateException("bad luck");
            }
            return Outcome.done();
        });
        loop.stop();
        leads.forEach(id -> door.captureForTheLoop(id, variables()));

        loop.start();

        eventually(() -> leads.stream()
                .filter(id -> !id.equals(unlucky))
                .forEach(
                        id -> assertThat(models.instancesOf(id).get(0).active()).containsExactly("Task_Contact")));
        eventually(() ->
                assertThat(models.incidents(50)).anyMatch(i -> i.businessKey().equals(unlucky)));
    }

    @Test
    void neverWorksAJobTwiceAtTheSameTimeOnTwoNodes() {
        Set<String> inHand = ConcurrentHashMap.newKeySet();
        Queue<String> clashes = new ConcurrentLinkedQueue<>();
        match.does(job -> {
            if (!inHand.add(job.id())) {
                clashes.add(job.id());
            }
            return Outcome.done();
        });
        NearLoop rival = new NearLoop(workbench, claim, slices, new Bell(afterCommit), properties);
        loop.stop();
        List<String> leads =
                IntStream.range(0, 200).mapToObj(i -> Ids.next().toString()).toList();
        leads.forEach(id -> door.captureForTheLoop(id, variables()));

        loop.start();
        rival.start();

        eventually(() -> assertThat(heard.openTasksOf(leads)).hasSize(200));
        rival.stop();
        assertThat(clashes).isEmpty();
        assertThat(match.jobs()).hasSize(200);
    }

    @Test
    void losesNoJobOfANodeThatWasKilled() {
        loop.stop();
        door.captureForTheLoop(lead, variables());
        assertThat(claim.next("killed", workbench.topics())).isNotEmpty();

        loop.start();
        assertThat(claim.next("rival", workbench.topics()))
                .as("locked while the dead may still live")
                .isEmpty();
        jdbc.update(
                "update engine.act_ru_ext_task set lock_exp_time_ = ? where worker_id_ = 'killed'",
                Timestamp.from(Instant.now().minusSeconds(1)));

        eventually(() -> assertThat(instance().active()).containsExactly("Task_Contact"));
        assertThat(match.jobsOf(lead)).hasSize(1);
    }

    @Test
    void dropsAJobWhoseLockRanOut() {
        loop.stop();
        door.captureForTheLoop(lead, variables());
        List<Claim.Claimed> claimed = claim.next("slow", workbench.topics());
        jdbc.update("update engine.act_ru_ext_task set worker_id_ = 'fast' where worker_id_ = 'slow'");

        slices.work("slow", claimed);

        assertThat(match.jobsOf(lead)).isEmpty();
        jdbc.update("update engine.act_ru_ext_task set lock_exp_time_ = null where worker_id_ = 'fast'");
    }
}
