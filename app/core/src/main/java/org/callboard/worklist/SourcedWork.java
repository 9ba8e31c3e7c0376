package org.callboard.worklist;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lays work of other sources into the list the way that the engine's tasks come there. */
@Component
class SourcedWork implements WorkFeed {

    private final TaskFeed feed;
    private final SubjectTurns turns;
    private final JdbcTemplate jdbc;

    SourcedWork(TaskFeed feed, SubjectTurns turns, JdbcTemplate jdbc) {
        this.feed = feed;
        this.turns = turns;
        this.jdbc = jdbc;
    }

    @Override
    public void hold(UUID id) {
        PendingTasks.writeNow();
        turns.take(id.toString());
        jdbc.queryForList("select id from worklist.task where id = ? for update", String.class, id.toString());
    }

    @Override
    public void opened(Work work) {
        jdbc.update("delete from worklist.closed where id = ?", work.id().toString());
        feed.opened(work.asTask());
    }

    @Override
    public void changed(Work work) {
        feed.changed(work.asTask());
    }

    @Override
    public void moved(Collection<Work> work) {
        work.forEach(one -> feed.moved(one.asTask()));
    }

    @Override
    public void closed(UUID id, String how) {
        feed.closed(id.toString(), how);
    }
}
