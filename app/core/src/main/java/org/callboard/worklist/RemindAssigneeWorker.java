package org.callboard.worklist;

import java.util.List;
import java.util.Map;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Reminds whoever has an overdue task. */
@Component
class RemindAssigneeWorker implements Worker {

    private final OverdueTasks overdue;

    RemindAssigneeWorker(OverdueTasks overdue) {
        this.overdue = overdue;
    }

    @Override
    public Topic topic() {
        return new Topic("worklist.remind");
    }

    @Override
    public Outcome work(Job job) {
        List<WorkItem> open = overdue.open(job.subjectId(), job.text("overdueElement"));
        if (open.isEmpty()) {
            return Outcome.refused("WORKLIST_TASK_DONE", "It was done meanwhile.", Map.of());
        }
        open.forEach(overdue::remind);
        return Outcome.done();
    }
}
