package org.callboard.records;

import java.util.UUID;
import org.callboard.kernel.SubjectHold;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds a record as whoever changes it does. */
class RecordHold implements SubjectHold {

    private final RecordKind kind;
    private final JdbcClient jdbc;

    RecordHold(RecordKind kind, JdbcClient jdbc) {
        this.kind = kind;
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return kind.name();
    }

    @Override
    public void hold(UUID id) {
        jdbc.sql("select 1 from %s where id = ? for update".formatted(kind.table()))
                .param(id)
                .query(Integer.class)
                .list();
    }
}
