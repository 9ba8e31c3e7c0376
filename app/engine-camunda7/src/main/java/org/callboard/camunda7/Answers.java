package org.callboard.camunda7;

import java.util.Optional;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.camunda.bpm.engine.ProcessEngineException;

/** What the house says to a caller by throwing it: no accident, even where the engine has wrapped it. */
final class Answers {

    private Answers() {}

    static boolean isOne(Throwable failure) {
        return failure instanceof BadInput
                || failure instanceof Conflict
                || failure instanceof NotFound
                || failure instanceof Forbidden;
    }

    /** The engine wraps what a listener throws. */
    static Optional<RuntimeException> within(ProcessEngineException wrapped) {
        Throwable cause = wrapped;
        while (cause instanceof ProcessEngineException && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return isOne(cause) ? Optional.of((RuntimeException) cause) : Optional.empty();
    }
}
