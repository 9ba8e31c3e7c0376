package org.callboard.kernel;

import java.util.Map;
import java.util.UUID;

/**
 * What a form shows beside the facts of its task's subject, as it stands when somebody looks; implemented by the context
 * that the form asks for.
 */
public interface FormFacts {

    /** As in the model: {@code <context>/<form>}. */
    String form();

    /** @param variables those of the process. @return facts by the form's keys, flat; empty when nothing is known */
    Map<String, Object> of(UUID subject, Map<String, Object> variables);
}
