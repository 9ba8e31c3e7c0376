package org.callboard.lead;

import java.util.UUID;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectGone;
import org.callboard.kernel.engine.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a lead away for good, with its process and all that points to it. */
@Component
class LeadRemoval {

    private final Leads leads;
    private final WorkedOn workedOn;
    private final BehaviourStore behaviours;
    private final Processes processes;
    private final ApplicationEventPublisher events;

    LeadRemoval(
            Leads leads,
            WorkedOn workedOn,
            BehaviourStore behaviours,
            Processes processes,
            ApplicationEventPublisher events) {
        this.leads = leads;
        this.workedOn = workedOn;
        this.behaviours = behaviours;
        this.processes = processes;
        this.events = events;
    }

    /** @return false when somebody worked on it; then it stays */
    boolean takeBack(UUID id) {
        if (leads.find(id).isEmpty()) {
            return true;
        }
        Lead lead = leads.lock(id);
        leads.flush();
        if (workedOn.is(id)) {
            return false;
        }
        processes.cancel(id.toString(), "The import that brought it was undone.");
        behaviours.detach(id);
        leads.remove(lead);
        events.publishEvent(new SubjectGone(Subject.lead(id)));
        return true;
    }
}
