package org.callboard.ui.activity;

import java.util.List;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Viewer;
import org.callboard.activity.Activities;
import org.callboard.activity.Todos;
import org.callboard.files.Files;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.NoteEditor;
import org.springframework.stereotype.Component;

/** Everything that the parts about activities ask of the house, in one hand. */
@Component
public record ActivityRoom(
        Activities activities, Todos todos, Files files, People people, CurrentUser currentUser, Times times) {

    Viewer viewer() {
        return currentUser.viewer();
    }

    List<NoteEditor.Colleague> colleagues(String text) {
        return people.search(text).stream()
                .map(person -> new NoteEditor.Colleague(person.username(), person.name()))
                .toList();
    }
}
