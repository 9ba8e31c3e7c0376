package org.callboard.communication.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Names for what came without one. */
final class FileNames {

    private static final int BEGINNING = 64 * 1024;
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("text/plain", ".txt"),
            Map.entry("text/html", ".html"),
            Map.entry("text/calendar", ".ics"),
            Map.entry("text/csv", ".csv"),
            Map.entry("text/rtf", ".rtf"),
            Map.entry("text/vcard", ".vcf"),
            Map.entry("text/x-vcard", ".vcf"),
            Map.entry("image/png", ".png"),
            Map.entry("image/jpeg", ".jpg"),
            Map.entry("image/gif", ".gif"),
            Map.entry("application/pdf", ".pdf"),
            Map.entry("application/zip", ".zip"),
            Map.entry("application/pgp-signature", ".asc"),
            Map.entry("application/pkcs7-signature", ".p7s"),
            Map.entry("application/x-pkcs7-signature", ".p7s"));

    private FileNames() {}

    static String made(String type, int number, Path file) {
        return switch (type) {
            case "message/rfc822", "message/global" -> mail(file);
            case "message/delivery-status" -> "delivery-status.txt";
            case "text/rfc822-headers", "message/rfc822-headers" -> "headers.txt";
            default -> "attachment-" + number + ENDINGS.getOrDefault(type, "");
        };
    }

    /** A mail within a mail is called by its subject. */
    private static String mail(Path file) {
        try {
            InternetHeaders headers = new InternetHeaders(
                    new ByteArrayInputStream(beginning(file).getBytes(StandardCharsets.ISO_8859_1)));
            String subject = new MailHeaders(headers::getHeader)
                    .subject()
                    .replaceAll("[/\\\\:*?\"<>|]+", " ")
                    .strip();
            return subject.isEmpty() ? "message.eml" : Plain.cut(subject, 150) + ".eml";
        } catch (MessagingException odd) {
            return "message.eml";
        }
    }

    /** Each byte a character. */
    static String beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
