package org.callboard.communication.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.callboard.communication.Address;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a mail from the file it lies in. Whatever it holds, something is read: in the worst case that it cannot be. */
public final class MailReader {

    private static final Logger log = LoggerFactory.getLogger(MailReader.class);
    private static final Session SESSION = Session.getInstance(new Properties());

    private MailReader() {}

    /** @param spool where what came along is laid; close it when that was taken */
    public static ReadMail read(Path raw, Spool spool) {
        try (SharedFileInputStream bytes = new SharedFileInputStream(raw.toFile())) {
            return read(bytes, spool);
        } catch (MessagingException odd) {
            return unreadable(odd);
        } catch (UncheckedIOException accident) {
            throw accident;
        } catch (IOException away) {
            throw new UncheckedIOException("A mail cannot be read from " + raw, away);
        } catch (RuntimeException odd) {
            // one mail that a library stumbles over must not stop all that come after it: it is kept as it came
            log.warn("A mail cannot be read and is kept as it came", odd);
            return unreadable(odd);
        }
    }

    private static ReadMail read(SharedFileInputStream bytes, Spool spool) throws MessagingException {
        MimeMessage message = new MimeMessage(SESSION, bytes);
        MailHeaders headers = new MailHeaders(message::getHeader);
        MachineSigns signs = MachineSigns.of(headers);
        PartWalk walk = new PartWalk(spool);
        walk.whole(message);
        return new ReadMail(
                headers.subject(),
                headers.from(),
                headers.replyTo(),
                headers.addresses("To"),
                headers.addresses("Cc"),
                headers.deliveredTo(),
                headers.date(),
                headers.messageId(),
                headers.inReplyTo(),
                headers.references(),
                walk.text(),
                walk.html(),
                walk.parts(),
                signs,
                Reports.of(headers, walk),
                walk.troubles());
    }

    private static ReadMail unreadable(Exception odd) {
        return new ReadMail(
                "",
                new Address("", null, null),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                "",
                null,
                List.of(),
                new MachineSigns(true, false, null),
                null,
                new ArrayList<>(List.of("It cannot be read; the original is kept. ("
                        + odd.getClass().getSimpleName() + ")")));
    }
}
