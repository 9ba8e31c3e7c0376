package org.callboard.ui.activity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;
import java.util.UUID;
import org.callboard.activity.Activities;
import org.callboard.activity.ActivityKind;
import org.callboard.activity.ActivityQuery;
import org.callboard.kernel.Subject;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;

/** Notes, calls and meetings in full, newest first; older ones come when one asks for them. */
@StyleSheet("context://crm/activity.css")
@StyleSheet("context://crm/note.css")
class ActivityList extends Div {

    static final int SLICE = 5;
    static final ActivityQuery WRITTEN =
            new ActivityQuery(Set.of(ActivityKind.NOTE, ActivityKind.CALL, ActivityKind.MEETING), null, null, null);

    private final transient ActivityRoom room;
    private final transient Subject subject;
    private final transient Runnable changed;
    private final transient OwnerNames names;
    private final UnorderedList lines = new UnorderedList();
    private final Button older = new Button(Texts.text("activity.older"));
    private String next;

    ActivityList(ActivityRoom room, Subject subject, Activities.Slice first, Runnable changed) {
        this.room = room;
        this.subject = subject;
        this.changed = changed;
        this.names = new OwnerNames(room.people());
        addClassName("activity-list");
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        older.addClickListener(click -> append(room.activities().of(subject, WRITTEN, next, SLICE)));
        add(lines, older);
        append(first);
        if (first.items().isEmpty()) {
            Span none = new Span(Texts.text("activity.none"));
            none.addClassName("faint");
            add(none);
        }
    }

    private void append(Activities.Slice slice) {
        Set<UUID> changeable = room.activities().changeable(slice.items());
        slice.items()
                .forEach(activity -> lines.add(
                        new ActivityLine(room, activity, names, changeable.contains(activity.id()), changed)));
        next = slice.next();
        older.setVisible(next != null);
    }
}
