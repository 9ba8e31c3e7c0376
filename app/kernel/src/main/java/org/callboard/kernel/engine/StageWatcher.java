package org.callboard.kernel.engine;

/**
 * Hears in the transaction that moves the token that a subject reached a stage, whoever moved it: a person, a timer, a
 * message. Implemented by the context that owns the subject.
 */
public interface StageWatcher {

    /** @param from the stage it stood at before; {@code null} when its process has just begun */
    void entered(String businessKey, Pipeline pipeline, Stage stage, String from);
}
