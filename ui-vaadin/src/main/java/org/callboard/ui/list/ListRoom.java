package org.callboard.ui.list;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Preferences;
import org.callboard.access.SavedViews;
import org.callboard.access.Viewer;
import org.callboard.ui.text.Times;

/** Everything that a list of any kind asks of the house, in one hand. */
@SpringComponent
public class ListRoom {

    private final People people;
    private final Preferences preferences;
    private final SavedViews views;
    private final CurrentUser currentUser;
    private final Times times;

    ListRoom(People people, Preferences preferences, SavedViews views, CurrentUser currentUser, Times times) {
        this.people = people;
        this.preferences = preferences;
        this.views = views;
        this.currentUser = currentUser;
        this.times = times;
    }

    public People people() {
        return people;
    }

    public Preferences preferences() {
        return preferences;
    }

    SavedViews views() {
        return views;
    }

    public Viewer viewer() {
        return currentUser.viewer();
    }

    public Times times() {
        return times;
    }
}
