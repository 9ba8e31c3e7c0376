package org.callboard.communication.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.callboard.communication.Address;
import org.callboard.communication.Outgoing;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.stereotype.Component;

/** Writes a message as MIME: text and html side by side, what the html shows with it, files behind. */
@Component
class MimeWriter {

    /** Names our own messages, so that a copy in a mailbox is known for what it is. */
    static final String OURS = "X-Callboard-Message";

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    SMTPMessage write(Session session, Outgoing outgoing) throws MessagingException {
        StableMessage message = new StableMessage(session, line(outgoing.messageId()));
        message.setFrom(address(outgoing.from()));
        message.setRecipients(RecipientType.TO, addresses(outgoing.to()));
        message.setRecipients(RecipientType.CC, addresses(outgoing.cc()));
        message.setSubject(line(outgoing.subject()), UTF_8);
        message.setSentDate(Date.from(outgoing.date()));
        message.setHeader(OURS, outgoing.id().toString());
        headers(message, outgoing);
        content(message, outgoing);
        message.saveChanges();
        return message;
    }

    private static void headers(MimeMessage message, Outgoing outgoing) throws MessagingException {
        List<String> references = outgoing.references();
        if (!references.isEmpty()) {
            message.setHeader("In-Reply-To", line(references.get(references.size() - 1)));
            message.setHeader("References", line(String.join(" ", references)));
        }
        if (outgoing.replyTo() != null) {
            message.setHeader("Reply-To", line(outgoing.replyTo()));
        }
        if (outgoing.machine()) {
            message.setHeader("Auto-Submitted", "auto-generated");
        }
        if (outgoing.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + line(outgoing.unsubscribe()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static void content(MimeMessage message, Outgoing outgoing) throws MessagingException {
        List<Outgoing.Part> shown = outgoing.attachments().stream()
                .filter(part -> part.contentId() != null && outgoing.html() != null)
                .toList();
        List<Outgoing.Part> files = outgoing.attachments().stream()
                .filter(part -> !shown.contains(part))
                .toList();
        if (files.isEmpty() && outgoing.html() == null) {
            message.setText(outgoing.text(), UTF_8);
            return;
        }
        if (files.isEmpty()) {
            message.setContent(alternative(outgoing, shown));
            return;
        }
        MimeMultipart mixed = new MimeMultipart("mixed");
        MimeBodyPart words = new MimeBodyPart();
        if (outgoing.html() == null) {
            words.setText(outgoing.text(), UTF_8);
        } else {
            words.setContent(alternative(outgoing, shown));
        }
        mixed.addBodyPart(words);
        for (Outgoing.Part file : files) {
            mixed.addBodyPart(file(file, Part.ATTACHMENT));
        }
        message.setContent(mixed);
    }

    private static MimeMultipart alternative(Outgoing outgoing, List<Outgoing.Part> shown) throws MessagingException {
        MimeMultipart alternative = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(outgoing.text(), UTF_8);
        alternative.addBodyPart(text);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(outgoing.html(), UTF_8, "html");
        if (shown.isEmpty()) {
            alternative.addBodyPart(html);
        } else {
            MimeMultipart related = new MimeMultipart("related");
            related.addBodyPart(html);
            for (Outgoing.Part picture : shown) {
                related.addBodyPart(file(picture, Part.INLINE));
            }
            MimeBodyPart both = new MimeBodyPart();
            both.setContent(related);
            alternative.addBodyPart(both);
        }
        return alternative;
    }

    private static MimeBodyPart file(Outgoing.Part file, String disposition) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new Bytes(file)));
        part.setFileName(line(file.name()));
        part.setDisposition(disposition);
        part.setHeader("Content-Transfer-Encoding", "base64");
        if (file.contentId() != null) {
            part.setContentID("<" + line(file.contentId()) + ">");
        }
        return part;
    }

    /** Read from the store while they are sent: never whole in memory. */
    private record Bytes(Outgoing.Part part) implements DataSource {

        @Override
        public InputStream getInputStream() throws IOException {
            return part.content().open();
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("Files that go along are only read.");
        }

        @Override
        public String getContentType() {
            return part.type();
        }

        @Override
        public String getName() {
            return part.name();
        }
    }

    static InternetAddress[] addresses(List<Address> all) throws MessagingException {
        InternetAddress[] addresses = new InternetAddress[all.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = address(all.get(i));
        }
        return addresses;
    }

    static InternetAddress address(Address one) throws MessagingException {
        String written = line(one.address());
        int at = written.lastIndexOf('@');
        String ascii = written.substring(0, at + 1) + IDN.toASCII(written.substring(at + 1), IDN.ALLOW_UNASSIGNED);
        InternetAddress address = new InternetAddress(ascii, false);
        if (one.name() != null && !one.name().isBlank()) {
            try {
                address.setPersonal(line(one.name()), UTF_8);
            } catch (UnsupportedEncodingException impossible) {
                throw new IllegalStateException("Every Java has UTF-8.", impossible);
            }
        }
        return address;
    }

    /** Nothing that was let in makes a second header: checked at the door, and again here. */
    private static String line(String text) throws MessagingException {
        if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new MessagingException("A header is one line.");
        }
        return text;
    }
}
