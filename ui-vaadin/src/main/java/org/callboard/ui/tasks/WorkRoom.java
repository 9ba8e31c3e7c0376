package org.callboard.ui.tasks;

import com.vaadin.flow.component.Html;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Preferences;
import org.callboard.access.Viewer;
import org.callboard.activity.Activities;
import org.callboard.activity.Todos;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Models;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.WorkNews;
import org.callboard.worklist.WorkItem;
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
        Times times,
        Activities activities,
        Todos todos) {

    /** A to-do as it was written; nothing when what it is about went out of its assignee's sight. */
    Optional<Html> todoText(WorkItem todo) {
        try {
            return Optional.ofNullable(
                            activities.get(UUID.fromString(todo.id())).text())
                    .map(text -> new Html("<div class=\"crm-rich\">" + text + "</div>"));
        } catch (NotFound outOfSight) {
            return Optional.empty();
        }
    }

    /** As colleagues call them. */
    String nameOf(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    Viewer viewer() {
        return currentUser.viewer();
    }
}
