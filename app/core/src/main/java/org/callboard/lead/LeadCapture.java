package org.callboard.lead;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.engine.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How any lead begins, whichever door it came through; within the door's transaction. */
@Component
class LeadCapture {

    private final Leads leads;
    private final BehaviourStore behaviours;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadCapture(
            Leads leads,
            BehaviourStore behaviours,
            Processes processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leads = leads;
        this.behaviours = behaviours;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    Lead capture(UUID id, LeadDetails details, UUID importId, boolean duplicatesAllowed) {
        Lead lead = new Lead(id, details, importId, duplicatesAllowed, clock.instant());
        leads.add(lead);
        if (lead.keys().email() != null) {
            behaviours.attachWaiting(lead.keys().email(), lead.id());
        }
        events.publishEvent(lead.described());
        events.publishEvent(LeadEvent.of(lead.id(), "lead.captured", origin(details), origins(details, importId)));
        processes.announce("lead.captured", lead.id().toString(), Map.of(Correlation.VARIABLE, Correlation.id()));
        return lead;
    }

    private static String origin(LeadDetails details) {
        String from = details.source() == null ? "" : " from " + details.source();
        String campaign = details.campaign() == null ? "" : ", campaign " + details.campaign();
        return "Captured" + from + campaign;
    }

    private static Map<String, Object> origins(LeadDetails details, UUID importId) {
        Map<String, Object> origins = details.origins();
        if (importId != null) {
            origins.put("importId", importId.toString());
        }
        return origins;
    }
}
