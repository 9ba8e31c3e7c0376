package org.callboard.communication;

import java.time.Instant;
import java.util.List;

/**
 * The other side of the demo: mailboxes of customers on the embedded mail server, read and answered as the customer. It
 * goes by real IMAP and SMTP. There is none where mail is real; for admins.
 */
public interface OutsideMail {

    /** Whom the house wrote to last, newest first. @param most 1 to 100 */
    List<String> addresses(int most);

    /**
     * What lies in a mailbox, newest first; nothing when nobody ever wrote to it.
     *
     * @param most 1 to 100
     * @throws org.callboard.kernel.BadInput when it is no address, or one of the house
     */
    List<Letter> read(String address, int most);

    /** @throws org.callboard.kernel.BadInput everything that is wrong, by component of the answer */
    void write(String address, Answer answer);

    /**
     * @param text plain; {@code null} where there is html alone
     * @param html as it came: whoever shows it makes it safe first; may be {@code null}
     * @param files names of what came along
     */
    record Letter(
            String messageId,
            List<String> references,
            String from,
            String to,
            String subject,
            Instant at,
            String text,
            String html,
            List<String> files) {}

    /** @param answered {@code null} for a letter of its own */
    record Answer(String to, String subject, String text, Letter answered) {}
}
