package org.callboard.search;

import java.util.List;
import java.util.Set;

/** Finds what somebody means by a few letters, cut to what the current user may see. */
public interface Search {

    /** Characters of a text; what is longer is a caller's mistake. */
    int LONGEST = 200;

    int MOST = 50;

    /**
     * Best first; own and recent ones a little before others. Nothing when the text has neither letter nor digit.
     *
     * @param text words, parts of words, of e-mail addresses or of phone numbers, in any order and with typing errors
     * @param kinds names of the wanted kinds; empty for all
     * @param limit 1 to {@link #MOST}
     * @throws org.callboard.kernel.BadInput when an argument is out of bounds, or finding takes too long
     */
    List<Hit> find(String text, Set<String> kinds, int limit);
}
