package org.callboard.ui.tasks;

import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Preferences;
import org.callboard.access.Viewer;
import org.callboard.kernel.engine.Models;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.WorkNews;
import org.callboard.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Everything My work asks of the house, in one hand. */
@Component
record WorkRoom(
        Worklist worklist,
        People people,
        Preferences preferences,
        CurrentUser currentUser,
        Models models,
        WorkNews news,
        Times times) {

    /** As colleagues call them. */
    String nameOf(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    Viewer viewer() {
        return currentUser.viewer();
    }
}
