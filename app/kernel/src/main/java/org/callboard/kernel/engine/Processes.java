package org.callboard.kernel.engine;

import java.util.Map;

/** Announces what happened; which process starts or goes on is the models' decision. */
public interface Processes {

    /**
     * Announces a message within the caller's transaction. Every message start event of that name starts an instance
     * with the business key; every instance with that business key that waits for the message goes on.
     *
     * @return how many instances it started or moved; 0 is no error: nobody was waiting
     */
    int announce(String message, String businessKey, Map<String, Object> variables);

    /** Ends every running instance of the business key; the reason stays in history. */
    int cancel(String businessKey, String reason);
}
