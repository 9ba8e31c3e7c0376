package org.callboard.decision;

import java.util.List;
import org.callboard.kernel.Subject;

/**
 * What rules shall judge.
 *
 * @param decision {@code <context>/<decision>}, for example {@code lead/lead-scoring}
 * @param facts records of the rules' vocabulary
 * @param instanceId the process instance that asks; {@code null} when none does
 */
public record Question(String decision, int release, Subject subject, String instanceId, List<Object> facts) {}
