package org.callboard.files.web;

import java.nio.charset.StandardCharsets;
import org.callboard.files.KeptFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** How the bytes of a file leave the house: as something to keep, whatever they are. */
final class Attachment {

    private Attachment() {}

    static HttpHeaders headers(KeptFile file) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build());
        headers.setContentType(type(file));
        headers.setETag("\"" + file.sha256() + "\"");
        headers.setCacheControl("private, no-cache");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
        return headers;
    }

    /** What a browser could run loses its type on the way out, should anything ever open it in place. */
    private static MediaType type(KeptFile file) {
        boolean harmless = file.isPicture()
                || file.type().equals("application/pdf")
                || file.type().equals("text/plain")
                || file.type().startsWith("application/vnd.");
        return harmless ? MediaType.parseMediaType(file.type()) : MediaType.APPLICATION_OCTET_STREAM;
    }
}
