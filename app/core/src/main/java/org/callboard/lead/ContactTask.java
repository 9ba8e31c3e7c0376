package org.callboard.lead;

import java.util.Collections;
import org.callboard.kernel.engine.TaskList;
import org.springframework.stereotype.Component;

/** The task "Contact lead" goes with the lead: whoever owns the lead has it, now and when it is tried again. */
@Component
class ContactTask {

    /** The step of {@code lead-handling}. */
    static final String ELEMENT = "Task_ContactLead";

    private static final String OWNER = "owner";

    private final TaskList tasks;

    ContactTask(TaskList tasks) {
        this.tasks = tasks;
    }

    void follow(Lead lead) {
        tasks.giveTo(lead.id().toString(), ELEMENT, lead.owner(), Collections.singletonMap(OWNER, lead.owner()));
    }
}
