package org.callboard.communication.mime;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A multipart as Jakarta Mail takes it apart, its type in words that it understands. */
record RawPart(MimePart part, ContentKind kind) implements DataSource {

    @Override
    public InputStream getInputStream() throws IOException {
        try {
            return Transfer.raw(part);
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("Mails that came are only read.");
    }

    /** A boundary that is missing is guessed from the first line that looks like one. */
    @Override
    public String getContentType() {
        String quoted = kind.boundary() == null ? null : kind.boundary().replaceAll("[\"\\\\\\r\\n]", "");
        return quoted == null || quoted.isBlank() ? kind.type() : kind.type() + "; boundary=\"" + quoted + "\"";
    }

    @Override
    public String getName() {
        return kind.type();
    }
}
