package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Models;
import org.callboard.kernel.engine.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class AccidentTest extends EngineTest {

    @Test
    void keepsTheLeadAndMakesAnIncidentThatAPersonCanRetry() {
        judge.does(job -> {
            throw new IllegalStateException("rules do not compile");
        });

        assertThat(door.capture(lead, variables())).isEqualTo(1);

        assertThat(door.keeps(lead)).isTrue();
        eventually(() ->
                assertThat(models.incidents(50)).anyMatch(i -> i.businessKey().equals(lead)));
        Models.Incident incident = models.incidents(50).stream()
                .filter(i -> i.businessKey().equals(lead))
                .findFirst()
                .orElseThrow();
        assertThat(incident.topic()).isEqualTo("score.judge");
        assertThat(incident.element()).isEqualTo("Task_Score");
        assertThat(incident.correlationId()).isEqualTo("c-1");
        assertThat(incident.message()).contains("rules do not compile");
        assertThat(judge.jobsOf(lead))
                .as("here, behind the step before it, near, and three retries")
                .hasSize(6);

        judge.does(job -> Outcome.done(Map.of("grade", "HOT")));
        models.retry(incident.id());

        eventually(() -> assertThat(instance().active()).containsExactly("Task_Contact"));
        assertThat(models.incidents(50)).noneMatch(i -> i.businessKey().equals(lead));
        assertThatThrownBy(() -> models.retry(incident.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void goesOnByItselfWhenTheAccidentPasses() {
        AtomicInteger tries = new AtomicInteger();
        match.does(job -> {
            if (job.businessKey().equals(lead) && tries.incrementAndGet() < 3) {
                throw new IllegalStateException("the network blinked");
            }
            return Outcome.done();
        });

        door.capture(lead, variables());

        eventually(() -> assertThat(instance().active()).containsExactly("Task_Contact"));
        assertThat(models.instancesOf(lead)).hasSize(1);
    }

    @Test
    void keepsTheLeadWhenAWorkerSpoiltTheTransactionWithoutSayingSo() {
        match.does(job -> {
            try {
                jdbc.update("insert into public.kept (id) values (?)", job.businessKey());
            } catch (DuplicateKeyException swallowed) {
                return Outcome.done();
            }
            return Outcome.done();
        });

        door.capture(lead, variables());

        assertThat(door.keeps(lead)).isTrue();
        assertThat(models.instancesOf(lead)).hasSize(1);
    }

    @Test
    void repeatsWhatTheDatabaseEndedBecauseTwoWaitedForEachOther() {
        String other = "other-" + lead;
        jdbc.update("insert into public.kept (id) values (?), (?)", lead, other);
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        Executor aside = task -> new Thread(task).start();
        CompletableFuture<Void> up =
                CompletableFuture.runAsync(() -> door.takeBoth(lead, other, meet(bothHoldOne)), aside);
        CompletableFuture<Void> down =
                CompletableFuture.runAsync(() -> door.takeBoth(other, lead, meet(bothHoldOne)), aside);

        assertThat(CompletableFuture.allOf(up, down)).succeedsWithin(Duration.ofSeconds(20));
    }

    private static Runnable meet(CountDownLatch all) {
        return () -> {
            all.countDown();
            Awaitility.await().until(() -> all.getCount() == 0);
        };
    }

    @Test
    void makesAnIncidentOfARefusalThatTheModelDoesNotAnswer() {
        judge.does(job -> Outcome.refused("TEST_UNHEARD_OF", "nobody knows", Map.of()));

        door.capture(lead, variables());

        assertThat(door.keeps(lead)).isTrue();
        eventually(() -> assertThat(models.incidents(50)).anySatisfy(i -> {
            assertThat(i.businessKey()).isEqualTo(lead);
            assertThat(i.message()).contains("TEST_UNHEARD_OF");
        }));
    }

    @Test
    void doesNotRepeatTheDoorsOwnRefusal() {
        door.capture(lead, variables());

        assertThatThrownBy(() -> door.captureAndRefuse("other-" + lead))
                .isInstanceOf(Conflict.class)
                .hasMessage("The door says no.");
        assertThat(match.jobsOf("other-" + lead)).hasSize(1);
        assertThat(door.keeps("other-" + lead)).isFalse();
    }
}
