package org.callboard.audit;

import java.util.List;
import org.callboard.kernel.Subject;

/** What stood in the fields of a subject before: old, new, who or what changed it, when. Newest first. */
public interface FieldHistory {

    /**
     * A slice of the changes.
     *
     * @param field name of one field; {@code null} for all
     * @param before the key of the last change already seen, {@code null} for the newest
     * @param size events to read, 1 to 200; the fields that one event changed stay together, so items may be more
     * @throws org.callboard.kernel.NotFound when the current user may not see the subject
     */
    Slice of(Subject subject, String field, Long before, int size);

    /** Whether {@link #restore} knows how to set this field. */
    boolean restorable(String type, String field);

    /**
     * Gives a field the value that it had before a change.
     *
     * @param key of the change
     * @param seen the version of the subject that the caller has seen
     * @return the version since
     * @throws org.callboard.kernel.NotFound when there is no such change
     * @throws org.callboard.kernel.Conflict when somebody else changed the subject since
     */
    long restore(Subject subject, long key, String field, long seen);

    /** @param next pass it as {@code before} for the following slice; {@code null} at the end */
    record Slice(List<FieldChange> items, Long next) {}
}
