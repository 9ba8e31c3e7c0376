package org.callboard.ui.tasks;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Icon;
import org.callboard.worklist.WorkItem;
import org.callboard.worklist.Worklist;

/** The list itself: comes page by page as one scrolls, grouped by due time, one row selected. */
class TaskRows extends Div {

    static final int PAGE = 40;
    /** Whoever scrolled this far wants a filter, not more rows. */
    private static final int MOST = 1_000;

    private final transient WorkRoom room;
    private final transient Worklist worklist;
    private final transient Times times;
    private final String me;
    private final transient Consumer<String> opened;
    private final List<TaskRow> rows = new ArrayList<>();
    private final Element more = new Element("crm-more");
    private transient WorkFilter filter;
    private DueGroup group;
    private int pages;
    private long total;
    private String selected;

    TaskRows(WorkRoom room, Consumer<String> opened) {
        this.room = room;
        this.worklist = room.worklist();
        this.times = room.times();
        this.me = room.viewer().username();
        this.opened = opened;
        addClassName("crm-tasks");
        getElement().setAttribute("role", "listbox");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", Texts.text("tasks.list"));
        more.addEventListener("crm-more", event -> append());
    }

    /** Starts over with another filter; the selection stays where its task still is. */
    void show(WorkFilter wanted) {
        filter = wanted;
        removeAll();
        rows.clear();
        group = null;
        pages = 0;
        append();
        select(selected);
    }

    private void append() {
        Page<WorkItem> page = worklist.find(
                filter.query(), new PageRequest(pages++, PAGE, filter.sort().keys()));
        total = page.total();
        page.items().forEach(this::append);
        more.removeFromParent();
        if (page.items().size() == PAGE && rows.size() < MOST) {
            getElement().appendChild(more);
            more.callJsFunction("again");
        }
    }

    private void append(WorkItem task) {
        if (row(task.id()).isPresent()) {
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
        rows.add(row);
        add(row);
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

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How many tasks the filter held when last asked. */
    long total() {
        return total;
    }

    Optional<String> selected() {
        return Optional.ofNullable(selected);
    }

    void select(String taskId) {
        selected = taskId;
        rows.forEach(row -> row.select(row.taskId().equals(taskId)));
        row(taskId)
                .flatMap(TaskRow::getId)
                .ifPresentOrElse(
                        id -> getElement().setAttribute("aria-activedescendant", id),
                        () -> getElement().removeAttribute("aria-activedescendant"));
    }

    /** Moves the selection by so many rows; loads more at the end. */
    void move(int steps) {
        int at = indexOf(selected);
        int wanted = at < 0 ? 0 : at + steps;
        if (wanted >= rows.size() && more.getParent() != null) {
            append();
        }
        // so that Enter means the row, not the button last clicked
        getElement().executeJs("this.focus({preventScroll: true})");
        if (!rows.isEmpty()) {
            select(rows.get(Math.max(0, Math.min(wanted, rows.size() - 1))).taskId());
        }
    }

    /** Takes a finished task out. @return the one that follows, else the one before */
    Optional<String> remove(String taskId) {
        int at = indexOf(taskId);
        if (at < 0) {
            return rows.stream().findFirst().map(TaskRow::taskId);
        }
        TaskRow gone = rows.remove(at);
        remove(gone);
        total = Math.max(0, total - 1);
        if (at >= rows.size() && more.getParent() != null) {
            append();
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rows.get(Math.min(at, rows.size() - 1)).taskId());
    }

    /** Shows what became of a task, in place: nothing moves. */
    void update(WorkItem task) {
        row(task.id()).ifPresent(row -> row.show(task));
    }

    void gone(String taskId) {
        row(taskId).ifPresent(TaskRow::showGone);
    }

    boolean shows(String taskId) {
        return row(taskId).isPresent();
    }

    private Optional<TaskRow> row(String taskId) {
        return rows.stream().filter(row -> row.taskId().equals(taskId)).findFirst();
    }

    private int indexOf(String taskId) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).taskId().equals(taskId)) {
                return i;
            }
        }
        return -1;
    }
}
