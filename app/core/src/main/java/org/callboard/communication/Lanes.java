package org.callboard.communication;

import java.util.List;

/** How providers are, for those who watch over the house; without names of people, so no rights are asked. */
public interface Lanes {

    /** Lanes that some node leaves alone now. */
    List<String> down();
}
