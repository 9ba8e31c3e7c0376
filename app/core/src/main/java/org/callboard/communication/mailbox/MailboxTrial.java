package org.callboard.communication.mailbox;

import java.util.Optional;
import org.callboard.communication.Mailbox;

/** Logs in at a mailbox's servers; implemented by who speaks with them. */
public interface MailboxTrial {

    /** @return what is wrong, in a sentence for admins; empty when all is well */
    Optional<String> of(Mailbox mailbox);
}
