package org.callboard.worklist;

import java.util.List;
import java.util.Map;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Puts an overdue task before the managers of those whom it waited for. */
@Component
class CallManagerWorker implements Worker {

    private final OverdueTasks overdue;

    CallManagerWorker(OverdueTasks overdue) {
        this.overdue = overdue;
    }

    @Override
    public Topic topic() {
        return new Topic("worklist.call-manager");
    }

    @Override
    public Outcome work(Job job) {
        List<WorkItem> open = overdue.open(job.subjectId(), job.text("overdueElement"));
        if (open.isEmpty()) {
            return Outcome.refused("WORKLIST_TASK_DONE", "It was done meanwhile.", Map.of());
        }
        String named = job.text("managers");
        open.forEach(task -> overdue.callManagers(task, named == null ? OverdueTasks.managersOf(task) : named));
        return Outcome.done();
    }
}
