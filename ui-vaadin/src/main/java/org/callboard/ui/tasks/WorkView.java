package org.callboard.ui.tasks;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.callboard.kernel.NotFound;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Keys;
import org.callboard.worklist.WorkQuery.Scope;
import org.callboard.worklist.WorklistChanged;

/** My work: one list over all capabilities, the open task beside it. The first page of everybody. */
@Route("tasks/:task?")
@RouteAlias("")
@PermitAll
class WorkView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient WorkRoom room;
    private final WorkHead head;
    private final TaskRows rows;
    private final Div empty = new Div();
    private final NativeButton newTasks = new NativeButton();
    private final TaskDetail detail;
    private transient WorkFilter filter = WorkFilter.first();
    private transient Registration news;

    WorkView(WorkRoom room) {
        this.room = room;
        head = new WorkHead(room.worklist(), this::show);
        rows = new TaskRows(room, taskId -> open(taskId, false));
        detail = new TaskDetail(room, this::finished, this::close, this::changed);
        newTasks.addClassName("crm-news");
        newTasks.setVisible(false);
        newTasks.getElement().setAttribute("aria-live", "polite");
        newTasks.addClickListener(click -> show(filter));
        H1 title = new H1(getPageTitle());
        title.addClassName("crm-unseen");
        Div list = new Div(title, head, newTasks, rows, empty);
        list.addClassName("crm-worklist");
        addClassName("crm-work");
        add(list, detail, keys());
        show(Remembered.of(room.preferences()));
        if (rows.isEmpty() && filter.isPlain()) {
            lookElsewhere();
        }
    }

    /** Who has nothing of their own sees first what waits for anybody. */
    private void lookElsewhere() {
        List<WorkFilter> others = List.of(filter.in(Scope.MY_TEAM), filter.in(Scope.UNASSIGNED));
        List<Long> counts =
                room.worklist().counts(others.stream().map(WorkFilter::query).toList());
        for (int i = 0; i < others.size(); i++) {
            if (counts.get(i) > 0) {
                show(others.get(i));
                return;
            }
        }
    }

    private Keys keys() {
        return new Keys()
                .on("j", () -> move(1))
                .on("k", () -> move(-1))
                .on("Enter", () -> rows.selected().ifPresent(taskId -> open(taskId, true)))
                .on("Escape", this::close)
                .on("c", detail::claim)
                .on("e", () -> rows.selected().ifPresent(this::completeOrOpen))
                .on("a", detail::assign)
                .on("s", detail::followUp)
                .on("/", head::focusFilter);
    }

    private void completeOrOpen(String taskId) {
        if (detail.shows(taskId)) {
            detail.send();
        } else {
            open(taskId, true);
        }
    }

    private void move(int steps) {
        rows.move(steps);
        rows.selected().filter(taskId -> detail.isOpen()).ifPresent(taskId -> open(taskId, false));
    }

    private void show(WorkFilter wanted) {
        filter = wanted;
        newTasks.setVisible(false);
        Remembered.keep(room.preferences(), wanted);
        head.show(filter);
        rows.show(filter);
        showEmpty();
    }

    private void showEmpty() {
        boolean nothing = rows.isEmpty();
        rows.setVisible(!nothing);
        empty.setVisible(nothing);
        empty.removeAll();
        if (nothing) {
            String kind = filter.isPlain() ? "nothing." + filter.query().scope() : "nothing.fits";
            empty.add(new EmptyState(
                    filter.isPlain() ? "circle-check" : "filter",
                    Texts.text("tasks." + kind),
                    Texts.text("tasks." + kind + ".text")));
        }
    }

    private void open(String taskId, boolean intoTheForm) {
        rows.select(taskId);
        detail.open(taskId, intoTheForm);
        getElement().setAttribute("open", true);
        remember("tasks/" + taskId);
    }

    private void close() {
        detail.close();
        getElement().removeAttribute("open");
        remember("tasks");
    }

    private static void remember(String path) {
        UI.getCurrent().getPage().getHistory().replaceState(null, path);
    }

    /** A task is done: the next one opens itself. */
    private void finished(String taskId) {
        rows.remove(taskId).ifPresentOrElse(next -> open(next, true), this::close);
        head.count();
        showEmpty();
    }

    private void changed(String taskId) {
        look(taskId);
        head.count();
    }

    private void look(String taskId) {
        try {
            rows.update(room.worklist().get(taskId));
        } catch (NotFound closedOrOutOfSight) {
            rows.gone(taskId);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("task").ifPresent(taskId -> {
            rows.select(taskId);
            detail.open(taskId, false);
            getElement().setAttribute("open", true);
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        news = room.news().listen(event.getUI(), this::hear);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        news.remove();
    }

    /** What others did meanwhile: rows change in place, new ones are announced, and nothing moves. */
    void hear(Set<WorklistChanged> changes) {
        changes.stream()
                .map(WorklistChanged::taskId)
                .distinct()
                .filter(rows::shows)
                .forEach(this::look);
        changes.stream()
                .map(WorklistChanged::taskId)
                .filter(detail::shows)
                .distinct()
                .forEach(detail::lookAgain);
        head.count();
        long now = room.worklist().counts(List.of(filter.query())).get(0);
        long more = now - rows.total();
        newTasks.setVisible(more > 0);
        if (more > 0) {
            newTasks.setText(Texts.text("tasks.new", more));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("tasks.title");
    }
}
