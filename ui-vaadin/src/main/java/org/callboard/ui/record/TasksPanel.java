package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.callboard.access.Person;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.worklist.WorkItem;

/** What people still have to do for a record; each opens in My work. */
public final class TasksPanel {

    private TasksPanel() {}

    public static Component of(RecordFile file, List<WorkItem> tasks) {
        if (tasks.isEmpty()) {
            Span none = new Span(Texts.text("record.tasks.none"));
            none.addClassName("faint");
            return new Div(none);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("tasks");
        tasks.forEach(task -> list.add(line(file, task)));
        return list;
    }

    private static ListItem line(RecordFile file, WorkItem task) {
        Anchor open = new Anchor("tasks/" + task.id(), task.name());
        open.addClassName("task-link");
        ListItem line = new ListItem(open);
        if (task.due() != null) {
            boolean overdue = task.due().isBefore(file.times().now());
            Badge due = new Badge(
                    Texts.text(
                            overdue ? "record.tasks.overdue" : "record.tasks.due",
                            file.times().relative(task.due())),
                    overdue ? Badge.Tone.BAD : Badge.Tone.DUE,
                    overdue ? "triangle-alert" : "clock");
            due.setTitle(file.times().exact(task.due()));
            line.add(due);
        }
        String who = task.assignee() == null
                ? Texts.text("record.tasks.waits-for", String.join(", ", task.groups()))
                : file.people().find(task.assignee()).map(Person::name).orElse(task.assignee());
        Span assignee = new Span(who);
        assignee.addClassNames("small", "faint");
        line.add(assignee);
        return line;
    }
}
