package org.callboard.chat.widget;

import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.chat.ChatWidgets;
import org.callboard.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Admins look at what became of a widget. */
@Component
class WidgetRights implements SubjectRights {

    @Override
    public String type() {
        return ChatWidgets.TYPE;
    }

    @Override
    public Sight mayRead(Viewer viewer) {
        return viewer.is(Role.ADMIN) ? new Sight.All() : new Sight.None();
    }

    /** By its own door alone. */
    @Override
    public Sight mayChange(Viewer viewer) {
        return new Sight.None();
    }

    @Override
    public void requireRead(Viewer viewer, UUID id) {
        if (!viewer.is(Role.ADMIN)) {
            throw new NotFound("widget", id);
        }
    }
}
