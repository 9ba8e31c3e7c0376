package org.callboard.communication.mail;

import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** What servers on the way read of a mail: who hears of its trouble, and how it is called then. */
final class Envelope {

    private Envelope() {}

    /**
     * @param sender {@code null} for the one in its header
     * @param reports whether the server takes wishes about reports (RFC 3461): the id comes back with them, headers suffice
     */
    static void write(SMTPMessage mail, UUID id, String sender, boolean reports) {
        if (sender != null) {
            mail.setEnvelopeFrom(sender);
        }
        if (reports) {
            mail.setReturnOption(SMTPMessage.RETURN_HDRS);
            mail.setMailExtension("ENVID=" + id);
        }
    }
}
