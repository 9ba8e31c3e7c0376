package org.callboard.records;

import java.util.Collection;
import java.util.UUID;

/** Something about subjects that moves with them in a merge; implemented by whoever keeps it, to be told beforehand. */
public interface MovesAlong {

    /** In the words of people: {@code tasks}. */
    String what();

    /** How many there are of these subjects. */
    long count(String type, Collection<UUID> ids);
}
