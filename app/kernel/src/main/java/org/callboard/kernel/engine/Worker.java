package org.callboard.kernel.engine;

/**
 * Works one topic: reads, decides, writes. Runs in the transaction that also completes the step. Throws nothing on
 * purpose: what the model shall branch on is a {@link Outcome.Refused}; anything thrown is an accident, which becomes
 * retries with back-off and then an incident. May run more than once for one {@link Job#id()}; must then change
 * nothing further.
 */
public interface Worker {

    Topic topic();

    Outcome work(Job job);
}
