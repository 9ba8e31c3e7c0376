package org.callboard.communication.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callboard.communication.Address;
import org.callboard.communication.mime.MailReader;
import org.callboard.communication.mime.ReadMail;
import org.callboard.communication.mime.ReadPart;
import org.callboard.communication.mime.Spool;
import org.callboard.files.HouseFiles;
import org.callboard.files.StoredBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Takes a mail in: its bytes to the store first, then all that is written of it in one transaction. Whatever dies in
 * between leaves nothing but bytes that are swept, and the mail is fetched again.
 */
@Component
class MailTaking {

    private static final Logger log = LoggerFactory.getLogger(MailTaking.class);
    private static final String NOT_AS_IT_IS = "It could not be kept as it is; the original has all of it.";

    private final MailKeeping keeping;
    private final ReceivedRows received;
    private final HouseFiles files;

    MailTaking(MailKeeping keeping, ReceivedRows received, HouseFiles files) {
        this.keeping = keeping;
        this.received = received;
        this.files = files;
    }

    /** A mail's bytes in the store: the original, and what came along. */
    record Stored(StoredBytes raw, List<Along> along) {}

    record Along(ReadPart part, StoredBytes bytes) {}

    /** @throws Fetcher.LostTurn when the mailbox is another node's by now */
    void take(Fetched fetched, Spool spool) {
        if (received.hasTaken(fetched)) {
            keeping.pass(fetched);
            return;
        }
        ReadMail mail = MailReader.read(fetched.raw(), spool);
        byte[] fingerprint = Fingerprint.of(mail, fetched.raw());
        if (keeping.knows(fetched, mail, fingerprint)) {
            keeping.pass(fetched);
            return;
        }
        try {
            keep(fetched, mail, fingerprint);
        } catch (NonTransientDataAccessException odd) {
            // words that the database takes offence at must not stop every mail after this one
            log.warn(
                    "Mail {} of {} is kept without its words",
                    fetched.uid(),
                    fetched.mailbox().address(),
                    odd);
            keep(fetched, bare(mail), fingerprint);
        }
    }

    private void keep(Fetched fetched, ReadMail mail, byte[] fingerprint) {
        List<StoredBytes> laid = new ArrayList<>();
        boolean kept = false;
        try {
            StoredBytes raw = store(name(mail), fetched.raw());
            laid.add(raw);
            List<Along> along = new ArrayList<>();
            for (ReadPart part : mail.parts()) {
                StoredBytes bytes = store(part.name(), part.file());
                laid.add(bytes);
                along.add(new Along(part, bytes));
            }
            kept = keeping.keep(fetched, mail, fingerprint, new Stored(raw, along));
        } finally {
            if (!kept) {
                laid.forEach(files::drop);
            }
        }
    }

    private StoredBytes store(String name, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return files.store(name, in, Long.MAX_VALUE);
        } catch (IOException away) {
            throw new UncheckedIOException("A mail cannot be read from " + file, away);
        }
    }

    private static String name(ReadMail mail) {
        String subject = mail.subject().replaceAll("[/\\\\:*?\"<>|]+", " ").strip();
        return (subject.isEmpty() ? "message" : subject.substring(0, Math.min(subject.length(), 100))) + ".eml";
    }

    private static ReadMail bare(ReadMail mail) {
        List<String> troubles = new ArrayList<>(mail.troubles());
        troubles.add(0, NOT_AS_IT_IS);
        return new ReadMail(
                ascii(mail.subject()),
                new Address(ascii(mail.from().address()), null, null),
                null,
                List.of(),
                List.of(),
                List.of(),
                mail.date(),
                null,
                null,
                List.of(),
                "",
                null,
                List.of(),
                mail.signs(),
                null,
                troubles);
    }

    private static String ascii(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
