package org.callboard.communication.thread;

import java.util.UUID;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A draft, and the files laid beside it, are its author's alone; the house opens what went along with its message. */
@Component
class DraftRights implements SubjectRights {

    static final String TYPE = "draft";

    private final JdbcClient jdbc;

    DraftRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** Which ones cannot be said of a kind as a whole; one by one it can. */
    @Override
    public Sight mayRead(Viewer viewer) {
        return new Sight.None();
    }

    @Override
    public Sight mayChange(Viewer viewer) {
        return new Sight.None();
    }

    @Override
    public void requireRead(Viewer viewer, UUID id) {
        if (!viewer.equals(HouseViewer.HOUSE) && !isOf(viewer, id)) {
            throw new NotFound(TYPE, id);
        }
    }

    private boolean isOf(Viewer viewer, UUID id) {
        return jdbc.sql("select exists (select 1 from communication.draft where id = ? and author = ?)")
                .params(id, viewer.username())
                .query(Boolean.class)
                .single();
    }
}
