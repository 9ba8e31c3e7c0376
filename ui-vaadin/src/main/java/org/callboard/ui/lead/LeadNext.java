package org.callboard.ui.lead;

import java.util.List;
import org.callboard.lead.LeadView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.worklist.WorkItem;

/** What is missing for a lead's next state, in a sentence. */
final class LeadNext {

    private LeadNext() {}

    static String of(LeadView lead, List<WorkItem> tasks, Times times) {
        if (!tasks.isEmpty()) {
            WorkItem task = tasks.get(0);
            String key = task.assignee() == null ? "lead.next.take" : "lead.next.task";
            return task.due() == null
                    ? Texts.text(key, task.name())
                    : Texts.text(key + "-due", task.name(), times.relative(task.due()));
        }
        return switch (lead.status()) {
            case NEW -> Texts.text(lead.score() == null ? "lead.next.score" : "lead.next.owner");
            case ASSIGNED -> Texts.text("lead.next.assigned");
            case NURTURING -> Texts.text("lead.next.nurturing");
            case QUALIFIED, DISQUALIFIED, DUPLICATE -> "";
        };
    }
}
