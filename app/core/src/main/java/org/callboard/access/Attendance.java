package org.callboard.access;

import java.util.Set;

/** Who is away right now; implemented by {@code presence}. Whoever is away is not {@link Person#present()}. */
public interface Attendance {

    /** Cheap enough to ask at every look. */
    Set<String> absent();
}
