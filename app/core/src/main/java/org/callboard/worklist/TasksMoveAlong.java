package org.callboard.worklist;

import java.util.Collection;
import java.util.UUID;
import org.callboard.records.MovesAlong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks go along when their subject is merged. */
@Component
class TasksMoveAlong implements MovesAlong {

    private final JdbcClient jdbc;

    TasksMoveAlong(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "tasks";
    }

    @Override
    public long count(String type, Collection<UUID> ids) {
        return jdbc.sql("select count(*) from worklist.task where subject_type = ? and subject_id = any(?)")
                .params(type, ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
