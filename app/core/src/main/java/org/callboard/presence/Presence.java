package org.callboard.presence;

import java.util.Collection;
import java.util.Map;

/** Whether people are at work here right now. */
public interface Presence {

    enum State {
        /** Did something within the last minutes. */
        ONLINE,
        /** A page is open, but nothing was done for a while. */
        AWAY,
        OFFLINE,
        /** Out of office, whatever pages are open. */
        ABSENT
    }

    /** They did something. Costs a write once a minute at most, whoever clicks how fast. */
    void active(String username);

    /** A page of theirs is open. */
    void there(String username);

    /** They logged out. */
    void gone(String username);

    /** In one question for all. */
    Map<String, State> of(Collection<String> usernames);
}
