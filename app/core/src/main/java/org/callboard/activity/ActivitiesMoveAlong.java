package org.callboard.activity;

import java.util.Collection;
import java.util.UUID;
import org.callboard.records.MovesAlong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people did about a subject is found under the one that it is merged into. */
@Component
class ActivitiesMoveAlong implements MovesAlong {

    private final JdbcClient jdbc;

    ActivitiesMoveAlong(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "activities";
    }

    @Override
    public long count(String type, Collection<UUID> ids) {
        return jdbc.sql("select count(*) from activity.activity where subject_type = ? and subject_id = any(?)")
                .params(type, ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
