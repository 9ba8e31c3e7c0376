package org.callboard.ui.tasks;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.ChosenRows;
import org.callboard.ui.widgets.Icon;
import org.callboard.worklist.WorkItem;
import org.callboard.worklist.Worklist;

/** The list of work itself, grouped by due time. */
class TaskRows extends ChosenRows<String, TaskRow> {

    static final int PAGE = 40;

    private final transient WorkRoom room;
    private final transient Worklist worklist;
    private final transient Times times;
    private final String me;
    private final transient Consumer<String> opened;
    private transient WorkFilter filter;
    private DueGroup group;
    private int pages;
    private long total;

    TaskRows(WorkRoom room, Consumer<String> opened) {
        super("crm-tasks", Texts.text("tasks.list"));
        this.room = room;
        this.worklist = room.worklist();
        this.times = room.times();
        this.me = room.viewer().username();
        this.opened = opened;
    }

    /** Starts over with another filter; the selection stays where its task still is. */
    void show(WorkFilter wanted) {
        filter = wanted;
        group = null;
        pages = 0;
        begin();
    }

    @Override
    protected boolean next() {
        Page<WorkItem> page = worklist.find(
                filter.query(), new PageRequest(pages++, PAGE, filter.sort().keys()));
        total = page.total();
        page.items().forEach(this::append);
        return page.items().size() == PAGE;
    }

    private void append(WorkItem task) {
        if (shows(task.id())) {
            return; // pages shift while tasks come and go
        }
        if (filter.sort() == WorkFilter.Sort.DUE) {
            DueGroup its = DueGroup.of(task, times);
            if (its != group) {
                group = its;
                add(heading(its));
            }
        }
        TaskRow row = new TaskRow(task, times, me, room::nameOf);
        row.addClickListener(click -> opened.accept(task.id()));
        put(row);
    }

    private static Div heading(DueGroup group) {
        Div heading = new Div(new Span(Texts.text("tasks.group." + group)));
        heading.addClassName("crm-task-group");
        heading.getElement().setAttribute("role", "presentation");
        if (group == DueGroup.OVERDUE) {
            heading.addClassName("overdue");
            heading.addComponentAsFirst(Icon.small("triangle-alert"));
        }
        return heading;
    }

    /** How many tasks the filter held when last asked. */
    long total() {
        return total;
    }

    /** Takes a finished task out. @return the one that follows, else the one before */
    Optional<String> remove(String taskId) {
        if (!shows(taskId)) {
            return rows().stream().findFirst().map(TaskRow::key);
        }
        total = Math.max(0, total - 1);
        return take(taskId);
    }

    /** Shows what became of a task, in place: nothing moves. */
    void update(WorkItem task) {
        row(task.id()).ifPresent(row -> row.show(task));
    }

    void gone(String taskId) {
        row(taskId).ifPresent(TaskRow::showGone);
    }
}
