package org.callboard.communication.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.callboard.communication.mime.ReadMail;
import org.callboard.communication.mime.ReadPart;

/**
 * What tells two mails apart that claim to be the same: who wrote what, with which files. The way that a mail took does not
 * count, so one that comes twice is one. Of a mail without an id all of its bytes count.
 */
final class Fingerprint {

    private static final int PIECE = 64 * 1024;

    private Fingerprint() {}

    static byte[] of(ReadMail mail, Path raw) {
        MessageDigest sum = sha256();
        if (mail.messageId() == null) {
            add(sum, raw);
            return sum.digest();
        }
        add(sum, mail.from().address());
        add(sum, mail.subject());
        add(sum, mail.text());
        add(sum, mail.html());
        for (ReadPart part : mail.parts()) {
            add(sum, part.name());
            add(sum, part.file());
        }
        return sum.digest();
    }

    private static void add(MessageDigest sum, String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        sum.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sum.update(bytes);
    }

    private static void add(MessageDigest sum, Path file) {
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read; (read = in.read(piece)) > 0; ) {
                sum.update(piece, 0, read);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
