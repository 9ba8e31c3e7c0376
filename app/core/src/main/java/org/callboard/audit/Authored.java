package org.callboard.audit;

import java.util.UUID;
import org.callboard.kernel.Subject;

/** What somebody wrote or laid beside a subject: a note, a file. */
public interface Authored {

    UUID id();

    Subject subject();

    /** Username of whose it is. */
    String author();
}
