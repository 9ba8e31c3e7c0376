package org.callboard.files;

import java.io.InputStream;
import org.callboard.kernel.Subject;

/**
 * Files that the house itself lays beside what it writes, like those that come with a mail: bytes first, outside a
 * transaction; then, in the one that writes what they belong to, the file. Whichever is not kept in time is swept.
 */
public interface HouseFiles {

    /**
     * Streams bytes to the store; they are never whole in memory. They may be none at all.
     *
     * @param name as their sender calls them; cleaned of paths and control characters
     * @param most bytes that are taken
     * @throws org.callboard.kernel.BadInput when there are more
     */
    StoredBytes store(String name, InputStream content, long most);

    /** The bytes are a file about this subject once the caller's transaction is committed. The subject's timeline hears nothing. */
    KeptFile keep(StoredBytes bytes, Subject subject);

    /** These bytes are wanted no more; not being told so, they are swept within a day. */
    void drop(StoredBytes bytes);
}
