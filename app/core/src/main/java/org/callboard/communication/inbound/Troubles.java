package org.callboard.communication.inbound;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callboard.communication.Mailbox;
import org.callboard.communication.mail.ServerTrouble;
import org.callboard.communication.mime.ReadMail;

/** What is wrong, in words: with a mailbox for admins, with a mail for whoever reads it. */
final class Troubles {

    private static final int LONGEST = 500;
    private static final String NO_PART = "Its sender had no part in this conversation before.";

    private Troubles() {}

    static String sentence(Mailbox mailbox, Exception away) {
        String said = String.valueOf(away.getMessage()).lines().findFirst().orElse("");
        String line = away instanceof MessagingException
                ? ServerTrouble.sentence(mailbox.imap(), away)
                : "It failed: "
                        + (said.isBlank() || said.equals("null")
                                ? away.getClass().getSimpleName()
                                : said);
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /** {@code null} when all is well with the mail. @param flood why it begins nothing */
    static String of(Fetched fetched, ReadMail mail, boolean stranger, Optional<String> flood) {
        List<String> all = new ArrayList<>();
        if (stranger) {
            all.add(NO_PART);
        }
        flood.ifPresent(all::add);
        if (fetched.wholeSize() != null) {
            all.add("It is too large to be fetched (" + fetched.wholeSize() / 1_000_000
                    + " MB); this is its beginning, all of it lies in the mailbox.");
        }
        if (mail.trouble() != null) {
            all.add(mail.trouble());
        }
        return all.isEmpty() ? null : String.join(" ", all);
    }
}
