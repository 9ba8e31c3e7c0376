package org.callboard.kernel.engine;

import java.util.Map;

/** What a worker answers. */
public sealed interface Outcome {

    /** @param variables flat ids and flags that the model needs; values may be {@code null} to clear */
    record Done(Map<String, Object> variables) implements Outcome {}

    /** @param errorCode a BPMN error that the model answers, {@code <CONTEXT>_<WHAT>} */
    record Refused(String errorCode, String reason, Map<String, Object> variables) implements Outcome {}

    static Outcome done() {
        return new Done(Map.of());
    }

    static Outcome done(Map<String, Object> variables) {
        return new Done(variables);
    }

    static Outcome refused(String errorCode, String reason, Map<String, Object> variables) {
        return new Refused(errorCode, reason, variables);
    }
}
