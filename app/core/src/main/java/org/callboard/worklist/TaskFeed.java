package org.callboard.worklist;

import java.util.function.Consumer;
import org.callboard.kernel.SubjectContinued;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.kernel.SubjectGone;
import org.callboard.kernel.SubjectMerged;
import org.callboard.kernel.SubjectUnmerged;
import org.callboard.kernel.engine.OpenTask;
import org.callboard.kernel.engine.TaskWatcher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears the engine about tasks and the contexts about their subjects, in the transactions that make it true. */
@Component
class TaskFeed implements TaskWatcher {

    private final TaskWrites writes;
    private final TaskMoves moves;
    private final WorklistNews news;

    TaskFeed(TaskWrites writes, TaskMoves moves, WorklistNews news) {
        this.writes = writes;
        this.moves = moves;
        this.news = news;
    }

    @Override
    public void opened(OpenTask task) {
        note(pending -> pending.opened(task));
    }

    @Override
    public void changed(OpenTask task) {
        note(pending -> pending.changed(task));
    }

    @Override
    public void moved(OpenTask task) {
        note(pending -> pending.moved(task));
    }

    @Override
    public void closed(String taskId, String how) {
        note(pending -> pending.closed(taskId, how));
    }

    @EventListener
    void on(SubjectDescribed subject) {
        note(pending -> pending.described(subject));
    }

    @EventListener
    void on(SubjectGone subject) {
        note(pending -> pending.gone(subject));
    }

    @EventListener
    void on(SubjectMerged merge) {
        note(pending -> pending.merged(merge));
    }

    @EventListener
    void on(SubjectContinued continued) {
        note(pending -> pending.continued(continued));
    }

    @EventListener
    void on(SubjectUnmerged undone) {
        note(pending -> pending.unmerged(undone));
    }

    /** Tells whoever watches the list, once this transaction is committed. */
    void signal(WorklistChanged signal) {
        note(pending -> pending.signal(signal));
    }

    private void note(Consumer<PendingTasks> change) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            PendingTasks alone = new PendingTasks(writes, moves, news);
            change.accept(alone);
            alone.beforeCommit(false);
            alone.afterCommit();
            return;
        }
        PendingTasks.current().orElseGet(this::begin).note(change);
    }

    private PendingTasks begin() {
        PendingTasks begun = new PendingTasks(writes, moves, news);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }
}
