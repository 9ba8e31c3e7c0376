package org.callboard.worklist;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the timeline of a task's subject what happened to the task; what happens to a to-do is told by whoever keeps it. */
@Component
class TaskVoice {

    private final ApplicationEventPublisher events;

    TaskVoice(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(WorkItem task, String what, String text, Map<String, Object> details) {
        if (task.isStep() && task.subject() != null && task.subject().type() != null) {
            events.publishEvent(TaskHappened.to(task, what, text, details));
        }
    }
}
