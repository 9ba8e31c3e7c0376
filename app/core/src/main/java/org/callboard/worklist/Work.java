package org.callboard.worklist;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.OpenTask;

/**
 * Work that is no step of a process but stands in the one list beside them, as its owner tells it.
 *
 * @param kind which {@link WorkSource} it comes from, for example {@link WorkItem#TODO}
 * @param assignee whose it is; never {@code null}: such work waits for nobody else
 * @param groups roles of whoever may help out, when they may change the subject
 * @param priority 0 to 100, as tasks have it
 */
public record Work(
        UUID id,
        String kind,
        String name,
        Subject subject,
        String assignee,
        Set<String> groups,
        int priority,
        Instant createdAt,
        Instant due,
        Instant followUp) {

    /** As the list keeps it: of no process, on no release, without a form. */
    OpenTask asTask() {
        return new OpenTask(
                id.toString(),
                name,
                kind,
                kind,
                "",
                subject.id().toString(),
                0,
                assignee,
                groups,
                priority,
                createdAt,
                due,
                followUp,
                null);
    }
}
