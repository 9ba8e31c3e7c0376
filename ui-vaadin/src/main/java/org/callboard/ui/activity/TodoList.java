package org.callboard.ui.activity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.activity.Activity;
import org.callboard.activity.Priority;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** What is still to be done about a record, the soonest due first; a tick and it is done, with a way back. */
@StyleSheet("context://crm/activity.css")
class TodoList extends Div {

    private final transient ActivityRoom room;
    private final transient Runnable changed;
    private final transient OwnerNames names;

    TodoList(ActivityRoom room, List<Activity> open, Runnable changed) {
        this.room = room;
        this.changed = changed;
        this.names = new OwnerNames(room.people());
        addClassName("todo-list");
        if (open.isEmpty()) {
            Span none = new Span(Texts.text("activity.todos.none"));
            none.addClassName("faint");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        Set<UUID> changeable = room.activities().changeable(open);
        open.forEach(todo -> list.add(line(todo, changeable.contains(todo.id()))));
        add(list);
    }

    private ListItem line(Activity todo, boolean mayChange) {
        Checkbox done = new Checkbox(todo.plain());
        done.setEnabled(mayChange || room.viewer().username().equals(todo.assignee()));
        done.addValueChangeListener(tick -> {
            if (tick.isFromClient()) {
                finish(todo);
            }
        });
        ListItem line = new ListItem(done);
        Div more = new Div();
        more.addClassNames("todo-more", "small", "faint");
        if (todo.due() != null) {
            more.add(due(todo));
        }
        if (todo.priority() == Priority.HIGH) {
            more.add(new Badge(Texts.text("activity.priority.high"), Badge.Tone.DUE, "circle-alert"));
        }
        more.add(new Span(names.of(todo.assignee())));
        if (mayChange) {
            more.add(edit(todo));
        }
        line.add(more);
        return line;
    }

    private Badge due(Activity todo) {
        boolean overdue = todo.due().isBefore(room.times().now());
        Badge due = new Badge(
                Texts.text(
                        overdue ? "activity.todos.overdue" : "activity.todos.due",
                        ActivityWords.due(todo, room.times())),
                overdue ? Badge.Tone.BAD : Badge.Tone.CALM,
                overdue ? "triangle-alert" : "clock");
        due.setTitle(room.times().exact(todo.due()));
        return due;
    }

    private Button edit(Activity todo) {
        Button edit = new Button(Icon.small("pencil"), click -> new ActivityDialog(room, todo, changed).open());
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        edit.setAriaLabel(Texts.text("activity.edit", todo.plain()));
        edit.setTooltipText(Texts.text("activity.edit", ActivityWords.kind(todo.kind())));
        return edit;
    }

    private void finish(Activity todo) {
        if (Attempt.to(() -> room.todos().done(todo.id()))) {
            Toast.done(
                    Texts.text("activity.todos.done", todo.plain()),
                    () -> Attempt.to(() -> {
                        room.todos().reopen(todo.id());
                        changed.run();
                    }));
        }
        changed.run();
    }
}
