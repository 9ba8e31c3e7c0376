package org.callboard.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

@WorklistTest
@Import(WorklistNewsTest.Heard.class)
class WorklistNewsTest {

    @TestComponent
    static class Heard {

        final Queue<WorklistChanged> news = new ConcurrentLinkedQueue<>();

        @EventListener
        void on(WorklistChanged change) {
            news.add(change);
        }
    }

    @Autowired
    Heard heard;

    @Autowired
    Worklist worklist;

    @Autowired
    Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void hearsOfATaskFromOpenedToClosed() {
        String task = cast.contactTask(null, Cast.EMEA);
        awaits(new WorklistChanged(task, WorklistChanged.OPENED));

        cast.as("rep1", () -> worklist.claim(task));
        awaits(new WorklistChanged(task, WorklistChanged.CHANGED));

        cast.as("rep1", () -> worklist.complete(task, Map.of("outcome", "qualified")));
        awaits(new WorklistChanged(task, WorklistChanged.CLOSED));
    }

    @Test
    void comesBackAfterALostConnectionAndSaysLookAgain() {
        awaitsListening();

        jdbc.queryForList("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen worklist'"
                + " and datname = current_database()");

        awaits(new WorklistChanged(null, WorklistChanged.CHANGED));
        String task = cast.contactTask(null, Cast.EMEA);
        awaits(new WorklistChanged(task, WorklistChanged.OPENED));
    }

    @Test
    void saysLookAgainInsteadOfMoreThanAMessageHolds() {
        List<WorklistChanged> few = changes(Signals.MOST);

        assertThat(Signals.write(few).length()).isLessThan(8_000);
        assertThat(Signals.read(Signals.write(few))).isEqualTo(few);
        assertThat(Signals.read(Signals.write(changes(Signals.MOST + 1))))
                .containsExactly(new WorklistChanged(null, WorklistChanged.CHANGED));
    }

    private static List<WorklistChanged> changes(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> new WorklistChanged(java.util.UUID.randomUUID().toString(), WorklistChanged.OPENED))
                .toList();
    }

    private void awaitsListening() {
        await().until(() -> jdbc.queryForObject(
                        "select count(*) from pg_stat_activity where query = 'listen worklist'"
                                + " and datname = current_database()",
                        Integer.class)
                == 1);
    }

    private void awaits(WorklistChanged change) {
        await().atMost(Duration.ofSeconds(20)).until(() -> heard.news.contains(change));
    }
}
