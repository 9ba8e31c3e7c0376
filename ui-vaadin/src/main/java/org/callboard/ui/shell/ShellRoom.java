package org.callboard.ui.shell;

import java.util.Optional;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Preferences;
import org.callboard.access.Viewer;
import org.callboard.search.Search;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.WorkNews;
import org.callboard.worklist.NotificationWishes;
import org.callboard.worklist.Notifications;
import org.springframework.stereotype.Component;

/** Everything the shell asks of the house, in one hand. */
@Component
record ShellRoom(
        CurrentUser currentUser,
        People people,
        Preferences preferences,
        Search search,
        Notifications notifications,
        NotificationWishes wishes,
        Places places,
        WorkNews news,
        Logout logout,
        Times times) {

    Viewer viewer() {
        return currentUser.viewer();
    }

    boolean present() {
        return people.find(viewer().username()).map(person -> person.present()).orElse(true);
    }

    Optional<String> preference(String key) {
        return preferences.get(key);
    }
}
