package org.callboard.worklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Gives an overdue task to a colleague who is there. */
@Component
class ReassignWorker implements Worker {

    private final OverdueTasks overdue;

    ReassignWorker(OverdueTasks overdue) {
        this.overdue = overdue;
    }

    @Override
    public Topic topic() {
        return new Topic("worklist.reassign");
    }

    @Override
    public Outcome work(Job job) {
        List<WorkItem> open = overdue.open(job.subjectId(), job.text("overdueElement"));
        if (open.isEmpty()) {
            return Outcome.refused("WORKLIST_TASK_DONE", "It was done meanwhile.", Map.of());
        }
        List<Optional<String>> colleagues =
                open.stream().map(overdue::colleague).toList();
        if (colleagues.stream().anyMatch(Optional::isEmpty)) {
            return Outcome.refused("WORKLIST_NOBODY_FREE", "No colleague is there who could take it.", Map.of());
        }
        for (int i = 0; i < open.size(); i++) {
            overdue.give(open.get(i), colleagues.get(i).orElseThrow());
        }
        return Outcome.done();
    }
}
