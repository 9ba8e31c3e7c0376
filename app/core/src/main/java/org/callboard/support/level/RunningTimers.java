package org.callboard.support.level;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.engine.Processes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Moves the timers of a process that is under way to where the clocks say. */
@Component
public class RunningTimers {

    private static final Map<String, String> FACTS = Map.of(
            "Timer_FirstResponseNear", TimerFacts.FIRST_RESPONSE_WARNING,
            "Timer_FirstResponseOver", TimerFacts.FIRST_RESPONSE_TIMER,
            "Timer_ResolutionNear", TimerFacts.RESOLUTION_WARNING,
            "Timer_ResolutionOver", TimerFacts.RESOLUTION_TIMER,
            "Timer_EscalationDue", TimerFacts.ESCALATION_TIMER);

    private final TimerFacts facts;
    private final ObjectProvider<Processes> processes;
    private final Clock clock;

    RunningTimers(TimerFacts facts, ObjectProvider<Processes> processes, Clock clock) {
        this.facts = facts;
        this.processes = processes;
        this.clock = clock;
    }

    /** A timer that went off already and has a date again comes back by beginning the work anew. */
    public void follow(UUID ticket) {
        String key = ticket.toString();
        Map<String, Instant> dates = facts.dates(ticket);
        if (dates.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<String, Instant> dues = new HashMap<>();
        FACTS.forEach((timer, fact) -> dues.put(timer, dates.get(fact)));
        Map<String, Integer> moved = processes.getObject().reschedule(key, dues);
        dues.keySet().removeAll(moved.keySet());
        if (dues.values().stream().anyMatch(date -> date.isAfter(now) && date.isBefore(TimerFacts.NEVER))) {
            processes.getObject().announce("support.level-changed", key, Map.of());
        }
    }
}
