package org.callboard.records;

import java.util.UUID;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may see and change records of one kind, as the kind says it. A merged one is as its survivor is. */
class RecordRights implements SubjectRights {

    private final RecordKind kind;
    private final JdbcClient jdbc;

    RecordRights(RecordKind kind, JdbcClient jdbc) {
        this.kind = kind;
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return kind.name();
    }

    @Override
    public Sight mayRead(Viewer viewer) {
        return kind.mayRead(viewer);
    }

    @Override
    public Sight mayChange(Viewer viewer) {
        return kind.mayChange(viewer);
    }

    @Override
    public void requireRead(Viewer viewer, UUID id) {
        if (!covered(mayRead(viewer), id)) {
            throw new NotFound(kind.name(), id);
        }
    }

    @Override
    public boolean mayChange(Viewer viewer, UUID id) {
        return covered(mayChange(viewer), id);
    }

    private boolean covered(Sight sight, UUID id) {
        return jdbc.sql("""
                        with recursive way as (
                            select id, merged_into, owner, team from %1$s where id = ?
                            union
                            select t.id, t.merged_into, t.owner, t.team from way w join %1$s t on t.id = w.merged_into)
                        select owner, team from way where merged_into is null
                        """.formatted(kind.table()))
                .param(id)
                .query((row, n) -> sight.covers(row.getString(1), row.getString(2)))
                .optional()
                .orElse(false);
    }
}
