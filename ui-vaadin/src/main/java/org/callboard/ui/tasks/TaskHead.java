package org.callboard.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;
import org.callboard.worklist.WorkItem;

/** Name, subject, state and the acts of the open task. */
class TaskHead extends Div {

    private final transient WorkRoom room;
    private final transient TaskActs acts;

    TaskHead(WorkRoom room, TaskActs acts) {
        this.room = room;
        this.acts = acts;
        getStyle().set("display", "grid").set("gap", "8px");
    }

    void show(WorkItem task) {
        removeAll();
        Div title = row(new H2(task.name()));
        if (task.subject() != null) {
            title.add(SubjectLinks.to(task.subject().type(), task.subject().id(), TaskRow.title(task)));
            if (task.subject().badge() != null) {
                title.add(Badge.warmth(task.subject().badge()));
            }
        }
        add(title, state(task), buttons(task));
    }

    private Div state(WorkItem task) {
        Div state = row();
        state.addClassNames("crm-small", "crm-quiet");
        if (task.due() != null) {
            state.add(due(task));
        }
        String with = task.assignee() == null
                ? Texts.text("tasks.state.unassigned", String.join(", ", task.groups()))
                : Texts.text("tasks.state.with", room.nameOf(task.assignee()));
        state.add(new Span(with), new Span(priority(task)));
        if (task.followUp() != null) {
            Span followUp =
                    new Span(Texts.text("tasks.state.follow-up", room.times().relative(task.followUp())));
            followUp.setTitle(room.times().exact(task.followUp()));
            state.add(followUp);
        }
        if (task.isStep()) {
            state.add(new Span(Texts.text("tasks.state.release", task.release())));
        }
        return state;
    }

    /** People say high and low, models say a number. */
    private static String priority(WorkItem task) {
        if (task.isStep()) {
            return Texts.text("tasks.state.priority", task.priority());
        }
        return Texts.text("tasks.todo.priority", (int) Math.signum(task.priority() - 50f));
    }

    private Span due(WorkItem task) {
        boolean overdue = DueGroup.of(task, room.times()) == DueGroup.OVERDUE;
        String when = room.times().relative(task.due());
        Span due = new Span(Texts.text(overdue ? "tasks.overdue.since" : "tasks.state.due", when));
        due.setTitle(room.times().exact(task.due()));
        if (overdue) {
            due.addClassName("crm-overdue");
            due.addComponentAsFirst(Icon.small("triangle-alert"));
        }
        return due;
    }

    private Div buttons(WorkItem task) {
        Div bar = row();
        if (!acts.mayWork(task)) {
            return bar;
        }
        if (task.assignee() == null) {
            bar.add(button("hand", "claim", () -> acts.claim(task)));
        } else if (acts.mayRelease(task)) {
            bar.add(button("undo-2", "release", () -> acts.release(task)));
        }
        if (acts.mayAssign(task)) {
            bar.add(button("user-check", "assign", () -> acts.assign(task)));
        }
        bar.add(
                button("alarm-clock", "follow-up", () -> acts.followUp(task)),
                button("message-square", "comment", () -> acts.comment(task)));
        return bar;
    }

    private static Button button(String icon, String act, Runnable does) {
        Button button = new Button(Texts.text("tasks." + act), Icon.small(icon), click -> does.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setTooltipText(Texts.text("tasks." + act + ".hint"));
        return button;
    }

    private static Div row(com.vaadin.flow.component.Component... parts) {
        Div row = new Div(parts);
        row.addClassNames("crm-row", "crm-wrap");
        return row;
    }
}
