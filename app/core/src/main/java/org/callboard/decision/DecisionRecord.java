package org.callboard.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * One judgement, as kept.
 *
 * @param facts each as {@code {"type": "LeadFacts", …components}}, as they were then
 * @param fired the rules that fired with what each found
 */
public record DecisionRecord(
        UUID id,
        String decision,
        int release,
        Subject subject,
        String instanceId,
        Instant at,
        List<Map<String, Object>> facts,
        List<Fired> fired) {

    /** @param finding {@code {"type": "Points", …components}} */
    public record Fired(String rule, Map<String, Object> finding) {}
}
