package org.callboard.presence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Absences: everybody's own, and for managers everybody's. While one lasts, rules know and new tasks go to the stand-in. */
public interface Absences {

    /** Those under way and to come, soonest first, at most {@code limit}. @param username {@code null} is everybody */
    List<Absence> coming(String username, int limit);

    /** @throws org.callboard.kernel.Forbidden when it is somebody else's, for all but managers */
    Absence get(UUID id);

    Absence add(AbsenceDraft draft);

    /** @param seen the version that was read */
    Absence change(UUID id, long seen, AbsenceDraft draft);

    /** Ends one that is under way now; takes back one that has not begun. */
    void end(UUID id);

    /**
     * Gives the open tasks of whoever is away to those who stand in.
     *
     * @return how many went, and how many stay because the stand-in may not do them
     */
    Handed handOver(UUID id);

    /** The absence that somebody is in; for whoever shows a name. */
    Optional<Absence> now(String username);

    /** Who does somebody's work at a moment, at the end of the chain; empty when they are there, or nobody stands in. */
    Optional<String> standIn(String username, Instant at);

    record Handed(int given, int kept) {}
}
