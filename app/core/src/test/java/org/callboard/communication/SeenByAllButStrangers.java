package org.callboard.communication;

import java.util.UUID;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.kernel.NotFound;

/** A kind of record that everybody sees and changes but {@code stranger}. */
record SeenByAllButStrangers(String type) implements SubjectRights {

    @Override
    public Sight mayRead(Viewer viewer) {
        return new Sight.All();
    }

    @Override
    public Sight mayChange(Viewer viewer) {
        return new Sight.All();
    }

    @Override
    public void requireRead(Viewer viewer, UUID id) {
        if (viewer.username().equals("stranger")) {
            throw new NotFound(type, id);
        }
    }
}
