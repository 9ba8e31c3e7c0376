package org.callboard.files;

import java.util.Collection;
import java.util.UUID;
import org.callboard.records.MovesAlong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of a subject are found under the one that it is merged into. */
@Component
class FilesMoveAlong implements MovesAlong {

    private final JdbcClient jdbc;

    FilesMoveAlong(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "files";
    }

    @Override
    public long count(String type, Collection<UUID> ids) {
        return jdbc.sql("select count(*) from files.file where subject_type = ? and subject_id = any(?)")
                .params(type, ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
