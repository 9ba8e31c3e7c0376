package org.callboard.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.function.Consumer;
import org.callboard.kernel.NotFound;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;
import org.callboard.worklist.WorkItem;

/** The open task: about whom, the form, and what else one can do with it. */
class TaskDetail extends Section {

    private final transient WorkRoom room;
    private final transient Consumer<String> finished;
    private final transient Runnable closed;
    private final transient TaskActs acts;
    private transient WorkItem task;
    private TaskHead head;
    private Answers answers;

    TaskDetail(WorkRoom room, Consumer<String> finished, Runnable closed, Consumer<String> changed) {
        this.room = room;
        this.finished = finished;
        this.closed = closed;
        this.acts = new TaskActs(room, taskId -> {
            lookAgain(taskId);
            changed.accept(taskId);
        });
        addClassName("crm-detail");
        getElement().setAttribute("aria-label", Texts.text("tasks.detail"));
        close();
    }

    final void close() {
        task = null;
        head = null;
        answers = null;
        removeAll();
        add(new EmptyState("list-checks", Texts.text("tasks.choose"), Texts.text("tasks.choose.text")));
    }

    boolean isOpen() {
        return task != null;
    }

    boolean shows(String taskId) {
        return task != null && task.id().equals(taskId);
    }

    /** Opens a task; the one that is open already keeps what was typed. */
    void open(String taskId, boolean intoTheForm) {
        if (!shows(taskId)) {
            try {
                fill(room.worklist().get(taskId));
            } catch (NotFound gone) {
                tellGone();
                return;
            }
        }
        if (intoTheForm) {
            answers.focus();
        }
    }

    private void fill(WorkItem opened) {
        task = opened;
        Map<String, Object> data = room.worklist().formData(task.id());
        head = new TaskHead(room, acts);
        head.show(task);
        answers = new Answers(room, task, data, () -> finished.accept(opened.id()));
        answers.setLocked(!acts.mayComplete(task));
        Div side = new Div(new SubjectFacts(task, data));
        Div body = new Div(answers, side);
        body.addClassName("crm-detail-body");
        Div inner = new Div(back(), head, body);
        if (task.isStep()) {
            inner.add(new WhereItStands(room, task.instanceId()));
        }
        inner.addClassName("crm-detail-in");
        removeAll();
        add(inner);
        getElement().executeJs("this.scrollTop = 0");
    }

    private void tellGone() {
        close();
        removeAll();
        add(back(), new EmptyState("circle-check", Texts.text("tasks.gone"), Texts.text("tasks.gone.text")));
    }

    private Button back() {
        Button back = new Button(Texts.text("tasks.back"), Icon.small("arrow-left"), click -> closed.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        back.addClassName("crm-back");
        return back;
    }

    /** Somebody changed it: the head follows, what is being typed stays. */
    void lookAgain(String taskId) {
        if (!shows(taskId)) {
            return;
        }
        try {
            task = room.worklist().get(taskId);
            head.show(task);
            answers.setLocked(!acts.mayComplete(task));
        } catch (NotFound gone) {
            answers.tell(Texts.text("tasks.gone.meanwhile"));
        }
    }

    void send() {
        if (answers != null) {
            answers.send();
        }
    }

    void claim() {
        if (task != null) {
            acts.claim(task);
        }
    }

    void assign() {
        if (task != null) {
            acts.assign(task);
        }
    }

    void followUp() {
        if (task != null) {
            acts.followUp(task);
        }
    }
}
