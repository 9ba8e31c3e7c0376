package org.callboard.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.callboard.imports.Imports.Duplicates;
import org.callboard.imports.Imports.Progress;
import org.callboard.imports.Imports.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Whatever dies in the middle of an import, each row counts exactly once. */
@SpringJUnitConfig(ImportsHouse.class)
class CrashTest {

    private static final int ROWS = 200;
    private static final long A_MOMENT = 1_000_000;

    @Autowired
    Imports imports;

    @Autowired
    ImportWorker worker;

    @Autowired
    ImportsHouse.Somebody somebody;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    javax.sql.DataSource source;

    @Autowired
    TestPeople people;

    @BeforeEach
    void anEmptyHouse() {
        somebody.is(ImportsHouse.Somebody.named("rep1", "sales-rep"));
        anEmptyTable();
        people.afterRow(name -> {});
    }

    private void anEmptyTable() {
        jdbc.sql("truncate person, imports.job, imports.chunk cascade").update();
    }

    private UUID started() throws Exception {
        byte[] file = ("name\n" + ImportsTest.rows(ROWS)).getBytes(StandardCharsets.UTF_8);
        UUID id =
                imports.look("people", "p.csv", new ByteArrayInputStream(file)).id();
        imports.start(id, Map.of("name", "lastName"), Duplicates.CREATE);
        return id;
    }

    private void assertEachRowOnce(UUID id) {
        await().until(() -> {
            worker.workOne();
            return imports.progress(id).state() != State.RUNNING;
        });
        Progress done = imports.progress(id);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.created()).isEqualTo(ROWS);
        assertThat(jdbc.sql("select count(*) || ' ' || count(distinct name) from person")
                        .query(String.class)
                        .single())
                .isEqualTo(ROWS + " " + ROWS);
        assertThat(jdbc.sql("select count(*) from imports.row_taken where job_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 25, 50, 51, 199, 200})
    void aNodeThatDiesAtARowLeavesItToTheNext(int row) throws Exception {
        AtomicBoolean dead = new AtomicBoolean();
        people.afterRow(name -> {
            if (name.equals("P" + row) && dead.compareAndSet(false, true)) {
                throw new NodeDied();
            }
        });
        UUID id = started();
        assertThat(catchThrowable(worker::workOne)).isInstanceOf(NodeDied.class);
        assertThat(imports.progress(id).processed()).isEqualTo((row - 1) / 50 * 50L);
        assertEachRowOnce(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 120})
    void aDatabaseThatDropsTheConnectionCostsNoRow(int row) throws Exception {
        AtomicBoolean dropped = new AtomicBoolean();
        people.afterRow(name -> {
            if (name.equals("P" + row) && dropped.compareAndSet(false, true)) {
                dropConnection();
            }
        });
        assertEachRowOnce(started());
    }

    /** Ends the database's side of the connection that this transaction stands on. */
    private void dropConnection() {
        Integer mine = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        Thread other = new Thread(() -> jdbc.sql("select pg_terminate_backend(:pid)")
                .param("pid", mine)
                .query(Boolean.class)
                .single());
        other.start();
        await().until(() -> !other.isAlive());
        assertThat(DataSourceUtils.getConnection(source)).isNotNull();
    }

    @Test
    void aBugInOneRowFailsThatRowAlone() throws Exception {
        people.afterRow(name -> {
            if (name.equals("P77")) {
                throw new IllegalStateException("a bug");
            }
        });
        UUID id = started();
        worker.workOne();
        Progress done = imports.progress(id);
        assertThat(done.created()).isEqualTo(ROWS - 1);
        assertThat(done.failed()).isEqualTo(1);
    }

    @Test
    void twoNodesThatTakeTheImportFromEachOtherTakeEachRowOnce() throws Exception {
        // Long enough that one node can take it from the other; a quick machine needs more than one import for that.
        people.afterRow(name -> LockSupport.parkNanos(A_MOMENT));
        int imported = 0;
        int turns = 0;
        for (; turns <= imported && imported < 20; imported++) {
            anEmptyTable();
            UUID id = started();
            turns += turnsOfTwoNodes(id);
            assertEachRowOnce(id);
        }
        assertThat(turns).isGreaterThan(imported);
    }

    private int turnsOfTwoNodes(UUID id) throws InterruptedException {
        AtomicInteger turns = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(2);
        Runnable node = () -> {
            while (!over.get()) {
                turns.addAndGet(worker.workOne() ? 1 : 0);
            }
            ended.countDown();
        };
        Stream.of(node, node).forEach(n -> new Thread(n).start());
        await().pollDelay(java.time.Duration.ZERO)
                .pollInterval(java.time.Duration.ofMillis(5))
                .until(() -> {
                    // As if the node that holds it had fallen silent.
                    jdbc.sql("update imports.job set leased_until = clock_timestamp() - interval '1 second'")
                            .update();
                    return imports.progress(id).state() == State.DONE;
                });
        over.set(true);
        ended.await();
        return turns.get();
    }

    /** Not an exception that anybody handles: the thread is gone, as after kill -9. */
    private static final class NodeDied extends Error {}
}
