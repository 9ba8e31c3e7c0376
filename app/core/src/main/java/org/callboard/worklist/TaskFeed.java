package org.callboard.worklist;

import java.util.function.Consumer;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.kernel.SubjectGone;
import org.callboard.kernel.engine.OpenTask;
import org.callboard.kernel.engine.TaskWatcher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears the engine about tasks and the contexts about their subjects, in the transactions that make it true. */
@Component
class TaskFeed implements TaskWatcher {

    private final TaskWrites writes;
    private final WorklistBell bell;

    TaskFeed(TaskWrites writes, WorklistBell bell) {
        this.writes = writes;
        this.bell = bell;
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

    /** Tells whoever watches the list, once this transaction is committed. */
    void signal(WorklistChanged signal) {
        note(pending -> pending.signal(signal));
    }

    private void note(Consumer<PendingTasks> change) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            PendingTasks alone = new PendingTasks(writes, bell);
            change.accept(alone);
            alone.beforeCommit(false);
            alone.afterCommit();
            return;
        }
        PendingTasks.current().orElseGet(this::begin).note(change);
    }

    private PendingTasks begin() {
        PendingTasks begun = new PendingTasks(writes, bell);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }
}
