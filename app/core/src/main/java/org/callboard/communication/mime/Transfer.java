package org.callboard.communication.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.codec.CodecPolicy;
import org.apache.commons.codec.binary.Base64InputStream;

/** The bytes of a part, decoded while they are read; a wrong letter of base64 is passed over, an unknown coding is none. */
final class Transfer {

    private Transfer() {}

    static InputStream decoded(Part part, String encoding) throws MessagingException, IOException {
        InputStream raw = raw(part);
        return switch (encoding) {
            case "base64" -> new Base64InputStream(raw, false, 0, null, CodecPolicy.LENIENT);
            case "quoted-printable" -> MimeUtility.decode(raw, "quoted-printable");
            case "uuencode", "x-uuencode", "x-uue" -> MimeUtility.decode(raw, "uuencode");
            default -> raw;
        };
    }

    /** A window onto the file of the whole mail. */
    static InputStream raw(Part part) throws MessagingException {
        return part instanceof MimeMessage whole
                ? whole.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream();
    }
}
