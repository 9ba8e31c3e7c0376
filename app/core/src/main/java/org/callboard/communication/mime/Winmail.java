package org.callboard.communication.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Outlook packs into a winmail.dat (TNEF).
 *
 * @param text {@code null} when it holds none
 * @param html {@code null} when it holds none
 */
record Winmail(String text, String html, List<ReadPart> parts) {

    private static final Logger log = LoggerFactory.getLogger(Winmail.class);
    private static final String BYTES = "application/octet-stream";

    /** {@code null} when it cannot be opened. */
    static Winmail open(Path file, Spool spool) {
        try (InputStream in = Files.newInputStream(file)) {
            HMEFMessage message = new HMEFMessage(in);
            List<ReadPart> parts = new ArrayList<>();
            for (Attachment one : message.getAttachments()) {
                parts.add(part(one, parts.size() + 1, spool));
            }
            return new Winmail(words(message, MAPIProperty.BODY), words(message, MAPIProperty.BODY_HTML), parts);
        } catch (UncheckedIOException full) {
            throw full;
        } catch (IOException | RuntimeException odd) {
            // the library trusts lengths that a mail says; whatever comes of it, the mail is kept as it came
            log.info("A winmail.dat cannot be opened: {}", odd.toString());
            return null;
        }
    }

    private static ReadPart part(Attachment one, int number, Spool spool) {
        String name = one.getLongFilename() != null ? one.getLongFilename() : one.getFilename();
        Spool.Written written = spool.write(new ByteArrayInputStream(one.getContents()));
        String line = Plain.line(name, 250);
        return new ReadPart(
                line.isEmpty() ? "attachment-" + number : line, BYTES, written.file(), written.bytes(), null, false);
    }

    private static String words(HMEFMessage message, MAPIProperty property) {
        MAPIAttribute found = message.getMessageMAPIAttribute(property);
        if (found == null || found.getData() == null || found.getData().length == 0) {
            return null;
        }
        byte[] bytes = found.getData();
        boolean wide = bytes.length > 1 && bytes[1] == 0;
        return wide ? new String(bytes, StandardCharsets.UTF_16LE) : Charsets.decode(bytes, null);
    }
}
