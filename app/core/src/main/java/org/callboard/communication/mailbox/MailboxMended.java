package org.callboard.communication.mailbox;

import java.util.UUID;

/** A mailbox was set up anew, or works again: what waited for that may go on. */
public record MailboxMended(UUID mailbox) {}
