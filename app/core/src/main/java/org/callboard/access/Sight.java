package org.callboard.access;

import java.util.Set;

/** How much of a kind of record somebody may see or change; small enough to become a condition in any query. */
public sealed interface Sight {

    /** Every record. */
    record All() implements Sight {}

    /** No record. */
    record None() implements Sight {}

    /** Records they own, and those nobody owns in one of their teams. */
    record OwnAndUnassigned(String username, Set<String> teams) implements Sight {}

    /** Records they own, and all of their teams, whoever has them. */
    record OwnAndTeams(String username, Set<String> teams) implements Sight {}

    /** Whether a record with that owner and team (both may be {@code null}) is within sight. */
    default boolean covers(String owner, String team) {
        if (this instanceof OwnAndUnassigned own) {
            return owner == null ? team != null && own.teams().contains(team) : owner.equals(own.username());
        }
        if (this instanceof OwnAndTeams own) {
            return own.username().equals(owner) || team != null && own.teams().contains(team);
        }
        return this instanceof All;
    }
}
