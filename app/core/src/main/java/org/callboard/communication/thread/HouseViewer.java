package org.callboard.communication.thread;

import java.util.Set;
import org.callboard.access.Role;
import org.callboard.access.Viewer;

/** On whose behalf the house opens files that go along with messages: rights were asked where they were laid there. */
public final class HouseViewer {

    public static final Viewer HOUSE = new Viewer("callboard", "Callboard", Set.of(Role.ADMIN), Set.of());

    private HouseViewer() {}
}
