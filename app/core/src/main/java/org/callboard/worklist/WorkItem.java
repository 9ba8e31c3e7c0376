package org.callboard.worklist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Work waiting for people, with what it is about: a step of a process, or a to-do.
 *
 * @param process of a to-do {@link #TODO}, as is its element; it is of no process
 * @param form {@code <context>/<form>}; {@code null} when the step asks for nothing
 * @param release the release that its process stands on; 0 when it is no step of one
 * @param version grows with each change; for conflicts
 */
public record WorkItem(
        String id,
        String name,
        String process,
        String element,
        String instanceId,
        About subject,
        String assignee,
        Set<String> groups,
        int priority,
        Instant createdAt,
        Instant due,
        Instant followUp,
        String form,
        int release,
        long version) {

    /** The kind of work that people write down for themselves and others. */
    public static final String TODO = "todo";

    /** A step of a process. */
    public static final String TASK = "task";

    /** {@code task} for a step of a process, else where the work comes from, like {@code todo}. */
    @JsonProperty("kind")
    public String kind() {
        return isStep() ? TASK : process;
    }

    /** Whether a process waits for it. */
    @JsonIgnore
    public boolean isStep() {
        return !TODO.equals(process);
    }

    /** @param badge one word of meaning, for example HOT; may be {@code null} */
    public record About(String type, UUID id, String title, String badge, String owner) {}
}
