package org.callboard.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.UnaryOperator;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.ChosenRows;
import org.callboard.ui.widgets.Icon;
import org.callboard.worklist.WorkItem;

/** One task in the list: about whom, what to do, until when. */
class TaskRow extends Div implements ChosenRows.Row<String> {

    private final String taskId;
    private final transient Times times;
    private final String me;
    private final transient UnaryOperator<String> names;

    /** @param names a person's name by username */
    TaskRow(WorkItem task, Times times, String me, UnaryOperator<String> names) {
        this.taskId = task.id();
        this.times = times;
        this.me = me;
        this.names = names;
        setId("task-" + task.id());
        addClassName("crm-task");
        getElement().setAttribute("role", "option");
        getElement().setAttribute("aria-selected", "false");
        show(task);
    }

    @Override
    public String key() {
        return taskId;
    }

    final void show(WorkItem task) {
        removeAll();
        Span title = new Span(title(task));
        title.addClassNames("crm-title", "crm-cut");
        Div first = new Div(title);
        first.addClassName("crm-row");
        if (!task.isStep()) {
            Component todo = Icon.small("square-check");
            todo.getElement().setAttribute("title", Texts.text("tasks.todo")).removeAttribute("aria-hidden");
            first.addComponentAsFirst(todo);
        }
        if (task.subject() != null && task.subject().badge() != null) {
            first.add(Badge.warmth(task.subject().badge()));
        }
        Span meta = new Span(meta(task));
        meta.addClassNames("crm-meta", "crm-cut");
        add(first, due(task), meta);
    }

    private Span due(WorkItem task) {
        boolean overdue = DueGroup.of(task, times) == DueGroup.OVERDUE;
        setClassName("overdue", overdue);
        Span due = new Span();
        due.addClassName("crm-due");
        if (task.due() != null) {
            if (overdue) {
                due.add(Icon.small("triangle-alert"), new Span(Texts.text("tasks.overdue.since", ago(task))));
            } else {
                due.add(times.told(task.due()));
            }
            due.setTitle(times.exact(task.due()));
        }
        return due;
    }

    private String ago(WorkItem task) {
        return times.relative(task.due());
    }

    private String meta(WorkItem task) {
        if (task.assignee() == null) {
            return Texts.text("tasks.row.unassigned", task.name());
        }
        return task.assignee().equals(me)
                ? Texts.text("tasks.row.mine", task.name(), times.relative(task.createdAt()))
                : Texts.text("tasks.row.theirs", task.name(), names.apply(task.assignee()));
    }

    static String title(WorkItem task) {
        return task.subject() == null || task.subject().title() == null
                ? task.name()
                : task.subject().title();
    }

    @Override
    public void select(boolean selected) {
        getElement().setAttribute("aria-selected", String.valueOf(selected));
        if (selected) {
            getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    /** A colleague was faster: the row stays where it is, but says so. */
    void showGone() {
        setEnabled(false);
        getStyle().set("opacity", "0.55");
        removeAll();
        Span gone = new Span(Texts.text("tasks.row.gone"));
        gone.addClassName("crm-meta");
        add(gone);
    }
}
