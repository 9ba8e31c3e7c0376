package org.callboard.worklist;

import org.callboard.kernel.Subject;

/** Gives all that one person has to do to another, as far as that one may do it. Whoever calls has asked for the rights. */
public interface WorkToHand {

    /**
     * In pieces, each in a transaction of its own; what comes meanwhile is left.
     *
     * @param why one sentence, for the timelines
     */
    Handed hand(String from, String to, String why);

    /**
     * Gives the open steps about a subject to whom the subject was given to, as far as that one may do them; in the caller's
     * transaction. Nothing is told: it follows from what the caller tells.
     *
     * @param to {@code null} takes them from whoever has them
     * @return how many changed hands
     */
    int follow(Subject subject, String to);

    /** @param kept what the other one may not do, and so stays */
    record Handed(int given, int kept) {}
}
