package org.callboard.communication.thread;

import java.util.Collection;
import java.util.UUID;
import org.callboard.records.MovesAlong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written about a subject is found under the one that it is merged into. */
@Component
class ThreadsMoveAlong implements MovesAlong {

    private final JdbcClient jdbc;

    ThreadsMoveAlong(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "conversations";
    }

    @Override
    public long count(String type, Collection<UUID> ids) {
        return jdbc.sql("select count(distinct thread_id) from communication.thread_subject"
                        + " where subject_type = ? and subject_id = any(?)")
                .params(type, ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
