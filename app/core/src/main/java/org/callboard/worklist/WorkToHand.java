package org.callboard.worklist;

/** Gives all that one person has to do to another, as far as that one may do it. Whoever calls has asked for the rights. */
public interface WorkToHand {

    /**
     * In pieces, each in a transaction of its own; what comes meanwhile is left.
     *
     * @param why one sentence, for the timelines
     */
    Handed hand(String from, String to, String why);

    /** @param kept what the other one may not do, and so stays */
    record Handed(int given, int kept) {}
}
