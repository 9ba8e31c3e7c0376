package org.callboard.kernel.engine;

/** A worker that ran <i>here</i>, inside the door's transaction, threw; see {@link Sheltered}. */
public class WorkerAccident extends RuntimeException {

    public WorkerAccident(String topic, Throwable cause) {
        super("The worker of " + topic + " had an accident: " + cause, cause);
    }
}
