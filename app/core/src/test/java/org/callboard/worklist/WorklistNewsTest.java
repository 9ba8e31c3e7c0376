package org.callboard.worklist;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

        jdbc.queryForList("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen signals'"
                + " and datname = current_database()");

        awaits(new WorklistChanged(null, WorklistChanged.CHANGED));
        String task = cast.contactTask(null, Cast.EMEA);
        awaits(new WorklistChanged(task, WorklistChanged.OPENED));
    }

    private void awaitsListening() {
        await().until(() -> jdbc.queryForObject(
                        "select count(*) from pg_stat_activity where query = 'listen signals'"
                                + " and datname = current_database()",
                        Integer.class)
                == 1);
    }

    private void awaits(WorklistChanged change) {
        await().atMost(Duration.ofSeconds(20)).until(() -> heard.news.contains(change));
    }
}
