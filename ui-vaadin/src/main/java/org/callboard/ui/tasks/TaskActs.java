package org.callboard.ui.tasks;

import java.util.Collections;
import java.util.function.Consumer;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.Conflict;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;
import org.callboard.worklist.WorkItem;

/** What a person does with a task besides completing it. What they may is decided again by the worklist. */
class TaskActs {

    private final WorkRoom room;
    private final Viewer viewer;
    private final Consumer<String> changed;

    TaskActs(WorkRoom room, Consumer<String> changed) {
        this.room = room;
        this.viewer = room.viewer();
        this.changed = changed;
    }

    boolean mayWork(WorkItem task) {
        return isMine(task) || oversees() || !Collections.disjoint(viewer.roles(), task.groups());
    }

    /** Nobody's or one's own; a colleague's only after it was given. */
    boolean mayComplete(WorkItem task) {
        return mayWork(task) && (task.assignee() == null || isMine(task));
    }

    boolean mayRelease(WorkItem task) {
        return task.isStep() && (isMine(task) || oversees());
    }

    boolean mayAssign(WorkItem task) {
        return mayWork(task) && (oversees() || !task.isStep());
    }

    private boolean isMine(WorkItem task) {
        return viewer.username().equals(task.assignee());
    }

    private boolean oversees() {
        return viewer.isAny(Role.SALES_MANAGER, Role.SUPPORT_MANAGER, Role.ADMIN);
    }

    void claim(WorkItem task) {
        if (task.assignee() == null && mayWork(task)) {
            attempt(
                    task,
                    () -> room.worklist().claim(task.id()),
                    Texts.text("tasks.claimed"),
                    () -> room.worklist().release(task.id()));
        }
    }

    void release(WorkItem task) {
        attempt(task, () -> room.worklist().release(task.id()), Texts.text("tasks.released"), () -> giveBack(task));
    }

    private void giveBack(WorkItem task) {
        if (isMine(task) && task.isStep()) {
            room.worklist().claim(task.id());
        } else {
            room.worklist().assign(task.id(), task.assignee());
        }
    }

    void assign(WorkItem task) {
        if (mayAssign(task)) {
            new AssignTaskDialog(
                            room.people(),
                            task,
                            username -> attempt(
                                    task,
                                    () -> room.worklist().assign(task.id(), username),
                                    Texts.text("tasks.assigned", username),
                                    task.assignee() == null
                                            ? () -> room.worklist().release(task.id())
                                            : () -> giveBack(task)))
                    .open();
        }
    }

    void followUp(WorkItem task) {
        if (mayWork(task)) {
            new FollowUpDialog(
                            room.times(),
                            task,
                            at -> attempt(
                                    task,
                                    () -> room.worklist().followUp(task.id(), at),
                                    Texts.text(at == null ? "tasks.follow-up.cleared" : "tasks.follow-up.set"),
                                    () -> room.worklist().followUp(task.id(), task.followUp())))
                    .open();
        }
    }

    void comment(WorkItem task) {
        new CommentDialog(text -> {
                    room.worklist().comment(task.id(), text);
                    Toast.done(Texts.text("tasks.commented"));
                })
                .open();
    }

    private void attempt(WorkItem task, Runnable act, String done, Runnable undo) {
        try {
            act.run();
            Toast.done(done, () -> {
                Attempt.to(undo);
                changed.accept(task.id());
            });
        } catch (Conflict faster) {
            Toast.failed(faster.getMessage());
        }
        changed.accept(task.id());
    }
}
