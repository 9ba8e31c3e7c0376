package org.callboard.communication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mailboxes: set up by admins, written from by those whose they are. */
public interface Mailboxes {

    /** Those that the current user reads and writes from, their own first. */
    List<Mailbox> mine();

    /** All of them. @throws org.callboard.kernel.Forbidden for all but admins */
    List<Mailbox> all();

    Mailbox get(UUID id);

    /** @throws org.callboard.kernel.BadInput everything that is wrong, by component of the draft */
    Mailbox add(MailboxDraft draft);

    /** @param seen the version that the caller has seen */
    Mailbox change(UUID id, long seen, MailboxDraft draft);

    /** Nothing is fetched or sent through it while it rests; what is queued waits. */
    Mailbox activate(UUID id, long seen, boolean active);

    /** Logs in at both servers now. @return what is wrong; empty when all is well */
    Optional<String> tryOut(UUID id);

    /** The signature of the current user's own mailbox or of a group's they write from. */
    void sign(UUID id, String html);
}
