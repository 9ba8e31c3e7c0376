package org.callboard.communication.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.communication.OutsideMail.Letter;

/** A message as a customer's mail program shows it. */
final class OutsideLetter {

    private String text;
    private String html;
    private final List<String> files = new ArrayList<>();

    private OutsideLetter() {}

    static Letter of(MimeMessage message) throws MessagingException, IOException {
        OutsideLetter letter = new OutsideLetter();
        letter.look(message);
        String[] references = message.getHeader("References");
        return new Letter(
                message.getMessageID(),
                references == null
                        ? List.of()
                        : Arrays.asList(references[0].trim().split("\\s+")),
                addresses(message.getFrom()),
                addresses(message.getRecipients(Message.RecipientType.TO)),
                message.getSubject() == null ? "" : message.getSubject(),
                at(message),
                letter.text,
                letter.html,
                List.copyOf(letter.files));
    }

    private static Instant at(MimeMessage message) throws MessagingException {
        return Stream.of(message.getReceivedDate(), message.getSentDate())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Date::toInstant)
                .orElse(Instant.EPOCH);
    }

    private void look(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                look(one);
            }
        } else if (part.getFileName() != null) {
            files.add(part.getFileName());
        } else if (part.isMimeType("text/html") && html == null) {
            html = part.getContent().toString();
        } else if (part.isMimeType("text/*") && text == null) {
            text = part.getContent().toString();
        }
    }

    private static String addresses(jakarta.mail.Address[] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(one -> one instanceof InternetAddress known ? known.toUnicodeString() : one.toString())
                        .collect(Collectors.joining(", "));
    }
}
