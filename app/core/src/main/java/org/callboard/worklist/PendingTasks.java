package org.callboard.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.callboard.kernel.SubjectContinued;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.kernel.SubjectGone;
import org.callboard.kernel.SubjectMerged;
import org.callboard.kernel.SubjectUnmerged;
import org.callboard.kernel.engine.OpenTask;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction did to tasks and subjects, written just before it commits: however often a lead is described
 * and its task touched on the way, it is one row each. Lives and dies with the transaction.
 */
class PendingTasks implements TransactionSynchronization {

    private final TaskWrites writes;
    private final TaskMoves moves;
    private final WorklistNews news;
    private final Map<UUID, SubjectDescribed> described = new LinkedHashMap<>();
    private final Set<UUID> gone = new LinkedHashSet<>();
    private final Map<String, OpenTask> opened = new LinkedHashMap<>();
    private final Map<String, OpenTask> changed = new LinkedHashMap<>();
    private final Map<String, OpenTask> moved = new LinkedHashMap<>();
    private final Map<String, String> closed = new LinkedHashMap<>();
    private final List<WorklistChanged> signals = new ArrayList<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private boolean late;

    PendingTasks(TaskWrites writes, TaskMoves moves, WorklistNews news) {
        this.writes = writes;
        this.moves = moves;
        this.news = news;
    }

    static Optional<PendingTasks> current() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(PendingTasks.class::isInstance)
                        .map(PendingTasks.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    /** Lets the transaction read its own writes. */
    static void writeNow() {
        current().ifPresent(PendingTasks::write);
    }

    void note(Consumer<PendingTasks> change) {
        change.accept(this);
        if (late) {
            write(); // said while others prepare the commit, too late to be collected
        }
    }

    void described(SubjectDescribed subject) {
        described.put(subject.id(), subject);
    }

    void gone(SubjectGone subject) {
        described.remove(subject.subject().id());
        gone.add(subject.subject().id());
    }

    void opened(OpenTask task) {
        opened.put(task.id(), task);
    }

    void changed(OpenTask task) {
        if (opened.replace(task.id(), task) == null) {
            changed.put(task.id(), task);
        }
    }

    void moved(OpenTask task) {
        if (opened.replace(task.id(), task) == null) {
            moved.put(task.id(), task);
        }
    }

    /** What was said so far is written first: a task that was just opened moves, too. */
    void merged(SubjectMerged merge) {
        write();
        moves.merge(merge).forEach(this::signalChanged);
    }

    void continued(SubjectContinued continued) {
        write();
        moves.goOn(continued).forEach(this::signalChanged);
    }

    void unmerged(SubjectUnmerged undone) {
        write();
        moves.unmerge(undone).forEach(this::signalChanged);
    }

    private void signalChanged(String taskId) {
        signal(new WorklistChanged(taskId, WorklistChanged.CHANGED));
    }

    void closed(String taskId, String how) {
        moved.remove(taskId);
        changed.remove(taskId);
        if (opened.remove(taskId) == null) {
            closed.put(taskId, how);
        }
    }

    void signal(WorklistChanged signal) {
        signals.add(signal);
    }

    /**
     * Open tasks by assignee, with those that no query sees yet. The database counts once per transaction: of a slice of
     * imported rows only the first one asks.
     */
    Map<String, Integer> workload(
            Map<String, Integer> upTo, Function<Map<String, Integer>, Map<String, Integer>> count) {
        Map<String, Integer> uncounted = new HashMap<>(upTo);
        uncounted.keySet().removeAll(counted.keySet());
        if (!uncounted.isEmpty()) {
            uncounted.keySet().forEach(username -> counted.put(username, 0));
            counted.putAll(count.apply(uncounted));
        }
        Map<String, Integer> open = new HashMap<>(counted);
        opened.values().stream()
                .filter(task -> task.assignee() != null)
                .forEach(task -> open.merge(task.assignee(), 1, Integer::sum));
        open.keySet().retainAll(upTo.keySet());
        open.values().removeIf(tasks -> tasks == 0);
        return open;
    }

    private void write() {
        if (!described.isEmpty()) {
            // always in the same order, so that two transactions about the same subjects wait but never deadlock
            writes.describe(described.values().stream()
                    .sorted(Comparator.comparing(SubjectDescribed::id))
                    .toList());
            described.clear();
        }
        if (!gone.isEmpty()) {
            writes.forget(gone);
            gone.clear();
        }
        writeTasks();
    }

    private void writeTasks() {
        counted.clear();
        if (!opened.isEmpty()) {
            writes.open(opened.values());
            opened.keySet().forEach(id -> signal(new WorklistChanged(id, WorklistChanged.OPENED)));
            opened.clear();
        }
        if (!changed.isEmpty()) {
            writes.change(changed.values());
            changed.keySet().forEach(this::signalChanged);
            changed.clear();
        }
        if (!moved.isEmpty()) {
            moves.follow(moved.values());
            moved.keySet().forEach(this::signalChanged);
            moved.clear();
        }
        if (!closed.isEmpty()) {
            writes.close(closed);
            closed.keySet().forEach(id -> signal(new WorklistChanged(id, WorklistChanged.CLOSED)));
            closed.clear();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        write();
        late = true;
    }

    @Override
    public void afterCommit() {
        news.told(signals);
    }
}
