package org.callboard.communication.mailbox;

import org.callboard.communication.Mailbox;

/** A mailbox cannot be used until somebody sets something right. @param said a sentence for admins */
public record MailboxTroubled(Mailbox mailbox, String said) {}
