package org.callboard.kernel.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

    /**
     * As {@link #announce(String, String, Map)}, but only those instances hear it that hold these variables: of several
     * that wait for news of a message of their own, each hears of its own. It starts nothing.
     *
     * @param holding texts by name, at least one
     * @return how many instances it moved
     */
    default int announce(
            String message, String businessKey, Map<String, Object> holding, Map<String, Object> variables) {
        throw new UnsupportedOperationException("This engine does not tell instances of one business key apart.");
    }

    /**
     * Makes the running instances of one business key those of another, within the caller's transaction: their tasks
     * become those of the other subject, and what is announced for it reaches them.
     *
     * @return ids of the instances that moved; keep them for {@link #moveBack}
     */
    List<String> move(String fromKey, String toKey);

    /**
     * Gives instances their former business key back; those that ended meanwhile stay where they are.
     *
     * @param instanceIds what {@link #move} answered
     * @return ids of the instances that moved
     */
    List<String> moveBack(Collection<String> instanceIds, String toKey);

    /**
     * Ends the other running instances of the same process and business key as this one, as {@link #move} may have made
     * them; the reason stays in history.
     *
     * @return how many ended
     */
    int endTwins(String instanceId, String reason);

    /**
     * Gives running timers another date, within the caller's transaction; one that lies behind lets the timer go off at
     * once. From then on they follow no calendar by themselves.
     *
     * @param element id of the timer's event in the model
     * @return how many timers of that business key it was; 0 is no error
     */
    default int reschedule(String businessKey, String element, Instant due) {
        throw new UnsupportedOperationException("This engine does not move its timers.");
    }

    /**
     * As {@link #reschedule(String, String, Instant)}, for several events at once.
     *
     * @param dues by id of the event
     * @return how many timers it was of each; those of which there are none are missing
     */
    default Map<String, Integer> reschedule(String businessKey, Map<String, Instant> dues) {
        Map<String, Integer> timers = new HashMap<>();
        dues.forEach((element, due) -> {
            int found = reschedule(businessKey, element, due);
            if (found > 0) {
                timers.put(element, found);
            }
        });
        return timers;
    }

    /** Whether an instance of a model runs for a business key; one that ends in this transaction still counts. */
    default boolean isUnderWay(String process, String businessKey) {
        throw new UnsupportedOperationException("This engine does not tell what is under way.");
    }

    /** Ends every running instance of the business key; the reason stays in history. */
    int cancel(String businessKey, String reason);
}
