package org.callboard.communication;

import java.util.List;

/** How providers are, for those who watch over the house; without names of people, so no rights are asked. */
public interface Lanes {

    /** Lanes that some node leaves alone now. */
    List<String> down();

    /** Whether messages that should have left minutes ago lie there untried: nobody who sends is awake, or too much waits. */
    boolean late();
}
