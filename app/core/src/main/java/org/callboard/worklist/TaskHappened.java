package org.callboard.worklist;

import java.util.HashMap;
import java.util.Map;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** What a person did with a task, for the timeline of its subject. */
record TaskHappened(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {

    static TaskHappened to(WorkItem task, String what, String text, Map<String, Object> more) {
        Map<String, Object> details = new HashMap<>(more);
        details.put("task", task.id());
        details.put("element", task.element());
        return new TaskHappened(
                new Subject(task.subject().type(), task.subject().id()), what, text, details);
    }
}
