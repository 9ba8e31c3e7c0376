package org.callboard.files;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * Files about subjects of every kind. Whoever may see a subject sees and opens its files; whoever works with customers
 * may add some; who brought a file and whoever may change the subject may delete it.
 */
public interface Files {

    /**
     * Streams a file to the store; it is never whole in memory. Call it outside a transaction: a slow sender must not
     * hold a connection.
     *
     * @param name as the sender calls it; cleaned of paths and control characters
     * @param requestKey the caller's name for this request, so that a repeated one keeps nothing twice; may be {@code null}
     * @throws org.callboard.kernel.BadInput when it is empty, too large or one too many
     */
    KeptFile keep(Subject subject, String name, InputStream content, String requestKey);

    /**
     * Newest first, those of merged records among them.
     *
     * @param before {@link Slice#next} of the slice before; {@code null} for the newest
     * @param size 1 to 200
     */
    Slice of(Subject subject, String before, int size);

    /** @throws org.callboard.kernel.NotFound when it is not there, or its subject is out of sight */
    KeptFile get(UUID id);

    /** Its bytes; close it. @throws org.callboard.kernel.NotFound when it is not there, or its subject is out of sight */
    InputStream open(UUID id);

    void delete(UUID id);

    /** Which of them the current user may delete; asked once for each subject, however many there are. */
    Set<UUID> changeable(Collection<KeptFile> files);

    /** Whether the current user may add files to subjects they see. */
    boolean mayAdd();

    /** The largest file that is kept, in bytes. */
    long largest();

    /** @param next pass it as {@code before} for the following slice; {@code null} at the end */
    record Slice(List<KeptFile> items, String next) {}
}
