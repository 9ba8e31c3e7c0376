package org.callboard.communication.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to mails as they came, byte by byte; saved, never shown. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/messages")
class OriginalController {

    private final Messages messages;

    OriginalController(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/{id}/raw")
    @PreAuthorize(Who.READS)
    ResponseEntity<Resource> raw(@PathVariable UUID id) {
        MessageView message = messages.get(id);
        if (message.rawFileId() == null) {
            throw new NotFound("original", id);
        }
        String subject =
                message.subject().replaceAll("[^\\p{L}\\p{N} ._-]+", " ").strip();
        String name = (subject.isEmpty() ? "message" : subject) + ".eml";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(messages.open(id, message.rawFileId())));
    }
}
