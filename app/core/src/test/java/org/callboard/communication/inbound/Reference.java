package org.callboard.communication.inbound;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.callboard.communication.MessageView;

/**
 * A mail as Jakarta Mail reads it from its file, and nothing of ours. What it throws at is told as such.
 *
 * @param charset of the first words
 * @param files names of what came along, {@code null} for those without
 */
record Reference(
        String subject, String sender, String name, String charset, String text, List<String> files, String threw) {

    private static final class Parts {
        private String charset;
        private String text;
        private String threw = "";
        private final List<String> files = new ArrayList<>();
    }

    static Reference of(Path file) throws IOException, MessagingException {
        MimeMessage mail = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(Files.readAllBytes(file)));
        Parts parts = new Parts();
        walk(mail, parts);
        String sender = "";
        String name = null;
        try {
            Address[] from = mail.getFrom();
            if (from != null && from.length > 0 && from[0] instanceof InternetAddress address) {
                sender = address.getAddress();
                name = address.getPersonal();
            }
        } catch (MessagingException odd) {
            parts.threw += "from: " + odd.getMessage() + "; ";
        }
        return new Reference(
                Objects.toString(mail.getSubject(), ""),
                sender,
                name,
                parts.charset,
                parts.text,
                parts.files,
                parts.threw);
    }

    private static void walk(Part part, Parts parts) {
        try {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart all) {
                for (int i = 0; i < all.getCount(); i++) {
                    walk(all.getBodyPart(i), parts);
                }
                return;
            }
            boolean words = (part.isMimeType("text/plain") || part.isMimeType("text/html"))
                    && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                    && part.getFileName() == null;
            if (!words) {
                parts.files.add(part.getFileName());
            } else if (parts.text == null && part.isMimeType("text/plain")) {
                parts.charset = new ContentType(part.getContentType()).getParameter("charset");
                parts.text = String.valueOf(part.getContent());
            }
        } catch (MessagingException | IOException odd) {
            parts.threw += odd + "; ";
        }
    }

    /** By which two files are the same mail. */
    String words() {
        return sender + " " + plain(subject) + " " + plain(String.valueOf(text)) + " " + files;
    }

    /** Empty when both say the same. */
    String differences(MessageView view) {
        StringBuilder all = new StringBuilder();
        tell(all, "subject", plain(subject), plain(view.subject()));
        tell(all, "sender", sender, view.from().address());
        tell(
                all,
                "name",
                plain(Objects.toString(name, "")),
                plain(Objects.toString(view.from().name(), "")));
        tell(
                all,
                "files",
                Integer.toString(files.size()),
                Integer.toString(view.attachments().size()));
        for (int i = 0; i < Math.min(files.size(), view.attachments().size()); i++) {
            if (files.get(i) != null) {
                tell(all, "file", files.get(i), view.attachments().get(i).name());
            }
        }
        if (text != null) {
            // the first words, in their letters; others may stand behind them
            String mine = plain(view.text());
            String reference = plain(text);
            if (!mine.startsWith(reference)) {
                tell(all, "text in " + charset, reference, mine);
            }
        }
        return threw.isEmpty() ? all.toString() : all + "the reference threw " + threw;
    }

    private static void tell(StringBuilder all, String what, String reference, String mine) {
        if (!Objects.equals(reference, mine)) {
            all.append(what)
                    .append(": <")
                    .append(cut(reference))
                    .append("> but <")
                    .append(cut(mine))
                    .append(">; ");
        }
    }

    private static String cut(String text) {
        return text == null || text.length() < 200 ? text : text.substring(0, 200) + "…";
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
