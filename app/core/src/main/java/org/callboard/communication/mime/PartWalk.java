package org.callboard.communication.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Walks through a mail's parts: gathers the words, lays down what came along, notes what it could not read. */
final class PartWalk {

    private static final int DEEPEST = 30;
    private static final int MOST_PARTS = 300;
    private static final int MOST_TROUBLES = 10;
    private static final String TOO_LONG = "Its text is too long to be shown whole; the rest is in the original.";
    private static final long LARGEST_WINMAIL = 30_000_000;

    private final Spool spool;
    private final Gathered gathered = new Gathered();
    private final List<ReadPart> parts = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    /** What a server tells of another mail: its fields, and the headers of that mail. */
    private final List<String> status = new ArrayList<>();

    private String returned;
    private int seen;

    PartWalk(Spool spool) {
        this.spool = spool;
    }

    void whole(MimeMessage message) {
        part(message, 0, false);
    }

    /** @param choice whether the parts around it say the same in other forms */
    private void part(MimePart part, int depth, boolean choice) {
        if (++seen > MOST_PARTS || depth > DEEPEST) {
            trouble("It has too many parts; the rest is in the original.");
            return;
        }
        ContentKind kind = ContentKind.of(part);
        try {
            if (kind.isMultipart()) {
                multipart(part, kind, depth);
            } else if (kind.isWords()) {
                words(part, kind, choice);
            } else {
                file(part, kind);
            }
        } catch (MessagingException | IOException odd) {
            trouble("A part (" + kind.type() + ") could not be read; it is in the original.");
        }
    }

    private void multipart(MimePart part, ContentKind kind, int depth) throws MessagingException, IOException {
        MimeMultipart all = new MimeMultipart(new RawPart(part, kind));
        int count;
        try {
            count = all.getCount();
        } catch (MessagingException noParts) {
            trouble("Its parts could not be told apart; it is shown as it came.");
            words(
                    part,
                    new ContentKind("text/plain", kind.charset(), null, null, null, kind.encoding(), false, false),
                    false);
            return;
        }
        boolean choice = kind.type().equals("multipart/alternative");
        int[] outer = choice ? gathered.beginChoice() : null;
        for (int i = 0; i < count; i++) {
            part((MimeBodyPart) all.getBodyPart(i), depth + 1, choice);
        }
        if (choice) {
            gathered.endChoice(outer);
        }
    }

    private void words(MimePart part, ContentKind kind, boolean choice) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = Transfer.decoded(part, kind.encoding())) {
            bytes = readable(in);
        }
        boolean isHtml = kind.type().equals("text/html");
        String charset = kind.charset() == null && isHtml ? HtmlCharset.of(bytes) : kind.charset();
        if (kind.charset() != null && Charsets.named(kind.charset()) == null) {
            trouble("Its charset " + Plain.line(kind.charset(), 40) + " is not known; letters may be wrong.");
        }
        String words = Plain.lines(Charsets.decode(bytes, charset), Gathered.LONGEST);
        if (!gathered.add(words, isHtml, choice)) {
            trouble(TOO_LONG);
        }
    }

    private byte[] readable(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Gathered.LONGEST);
        if (bytes.length == Gathered.LONGEST && in.read() >= 0) {
            trouble(TOO_LONG);
        }
        return bytes;
    }

    private void file(MimePart part, ContentKind kind) throws MessagingException, IOException {
        Spool.Written written;
        try (InputStream in = Transfer.decoded(part, kind.encoding())) {
            written = spool.write(in);
        }
        String name = kind.name() != null ? kind.name() : FileNames.made(kind.type(), parts.size() + 1, written.file());
        if (written.damaged()) {
            trouble(name + " is damaged; what could be read of it is there.");
        }
        if (kind.isWinmail() && written.bytes() <= LARGEST_WINMAIL && opened(written)) {
            return;
        }
        remember(kind, written);
        boolean shown = kind.contentId() != null && !kind.attached()
                || kind.inline() && kind.type().startsWith("image/");
        parts.add(new ReadPart(name, kind.type(), written.file(), written.bytes(), kind.contentId(), shown));
    }

    /** Outlook's own packing: what is in it comes along, in its place. */
    private boolean opened(Spool.Written written) {
        Winmail inside = Winmail.open(written.file(), spool);
        if (inside == null) {
            trouble("winmail.dat could not be opened; it is kept as it came.");
            return false;
        }
        parts.addAll(inside.parts());
        if (!gathered.hasText() && !gathered.hasHtml()) {
            Stream.of(inside.text(), inside.html())
                    .filter(Objects::nonNull)
                    .forEach(words ->
                            gathered.add(Plain.lines(words, Gathered.LONGEST), words.equals(inside.html()), true));
        }
        return true;
    }

    private void remember(ContentKind kind, Spool.Written written) {
        String type = kind.type();
        if (type.equals("message/delivery-status") || type.equals("message/global-delivery-status")) {
            status.add(FileNames.beginning(written.file()));
        } else if (type.equals("message/rfc822") || type.endsWith("rfc822-headers") || type.equals("message/global")) {
            returned = returned == null ? FileNames.beginning(written.file()) : returned;
        }
    }

    private void trouble(String sentence) {
        if (troubles.size() < MOST_TROUBLES && !troubles.contains(sentence)) {
            troubles.add(sentence);
        }
    }

    String text() {
        return gathered.text();
    }

    String html() {
        return gathered.html();
    }

    List<ReadPart> parts() {
        return List.copyOf(parts);
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }

    List<String> status() {
        return status;
    }

    /** The beginning of a mail that came back; {@code null} when none did. */
    String returned() {
        return returned;
    }
}
