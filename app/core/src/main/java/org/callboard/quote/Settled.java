package org.callboard.quote;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.callboard.kernel.Conflict;

/**
 * How somebody settled conflicts that they were shown. A conflict counts as settled only while both sides are as they were
 * shown: what changed since is a new one.
 */
public record Settled(Set<Conflict.Field> yours, Set<Conflict.Field> theirs) {

    public static final Settled NOTHING = new Settled(Set.of(), Set.of());

    public Settled {
        yours = Set.copyOf(yours);
        theirs = Set.copyOf(theirs);
    }

    /** @param mine names of the fields in which the own value shall stand; in all others it is the colleague's */
    public static Settled of(Conflict shown, Collection<String> mine) {
        Set<Conflict.Field> yours = new HashSet<>();
        Set<Conflict.Field> theirs = new HashSet<>();
        shown.fields().forEach(field -> (mine.contains(field.field()) ? yours : theirs).add(field));
        return new Settled(yours, theirs);
    }

    /** With what was settled before. */
    public Settled and(Settled more) {
        Set<Conflict.Field> allYours = new HashSet<>(yours);
        Set<Conflict.Field> allTheirs = new HashSet<>(theirs);
        allYours.addAll(more.yours);
        allTheirs.addAll(more.theirs);
        return new Settled(allYours, allTheirs);
    }
}
