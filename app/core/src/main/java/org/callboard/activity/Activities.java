package org.callboard.activity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * What people do about subjects of every kind. Whoever may see a subject sees its activities; whoever works with
 * customers may add some; the author and whoever may change the subject may change and delete them.
 */
public interface Activities {

    /**
     * @param requestKey the caller's name for this request, so that a repeated one makes nothing twice; may be {@code null}
     * @throws org.callboard.kernel.BadInput everything that is wrong, field by field
     */
    Activity add(Subject subject, ActivityDraft draft, String requestKey);

    /**
     * Newest first.
     *
     * @param before {@link Slice#next} of the slice before; {@code null} for the newest
     * @param size 1 to 200
     */
    Slice of(Subject subject, ActivityQuery query, String before, int size);

    /** @throws org.callboard.kernel.NotFound when it is not there, or its subject is out of sight */
    Activity get(UUID id);

    /** Which of them the current user may change and delete; asked once for each subject, however many there are. */
    Set<UUID> changeable(Collection<Activity> activities);

    /** Whether the current user may add activities to subjects they see. */
    boolean mayAdd();

    /**
     * @param seen the version that the caller has seen
     * @throws org.callboard.kernel.Conflict when somebody changed it since
     */
    Activity change(UUID id, long seen, ActivityDraft draft);

    void delete(UUID id);

    /** @param next pass it as {@code before} for the following slice; {@code null} at the end */
    record Slice(List<Activity> items, String next) {}
}
