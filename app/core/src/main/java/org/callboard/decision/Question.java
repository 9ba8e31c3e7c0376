package org.callboard.decision;

import java.util.List;
import org.callboard.kernel.Subject;

/**
 * What rules shall judge.
 *
 * @param decision {@code <context>/<decision>}, for example {@code lead/lead-scoring}
 * @param tables further decisions that judge the same facts in the same breath and are kept in the same record, for
 *     example the thresholds in {@code lead/lead-grades}
 * @param facts records of the rules' vocabulary
 * @param instanceId the process instance that asks; {@code null} when none does
 */
public record Question(
        String decision, List<String> tables, int release, Subject subject, String instanceId, List<Object> facts) {

    public Question(String decision, int release, Subject subject, String instanceId, List<Object> facts) {
        this(decision, List.of(), release, subject, instanceId, facts);
    }
}
