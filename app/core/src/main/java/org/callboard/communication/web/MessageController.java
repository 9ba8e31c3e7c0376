package org.callboard.communication.web;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.MessageView;
import org.callboard.communication.MessageView.Attachment;
import org.callboard.communication.Messages;
import org.callboard.communication.Visits;
import org.callboard.kernel.Lit;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doors to single messages. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/messages")
class MessageController {

    /** @param reason one sentence; {@code null} when nothing is in its way */
    record Objection(boolean leaves, String reason) {}

    private final Messages messages;
    private final Visits visits;

    MessageController(Messages messages, Visits visits) {
        this.messages = messages;
        this.visits = visits;
    }

    @PostMapping
    @PreAuthorize(Who.WRITES)
    ResponseEntity<Map<String, Object>> send(
            @RequestBody MessageWish wish, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        UUID id = messages.send(wish.draft(key));
        MessageView view = messages.get(id);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/messages/" + id))
                .body(Map.of("id", id, "threadId", view.threadId(), "state", view.state()));
    }

    /** What would keep it back or let it wait, were it sent now. Nothing is written down. */
    @PostMapping("/objections")
    @PreAuthorize(Who.WRITES)
    Objection objection(@RequestBody MessageWish wish) {
        String reason = messages.objection(wish.draft(null)).orElse(null);
        return new Objection(reason == null, reason);
    }

    @GetMapping("/{id}")
    @PreAuthorize(Who.READS)
    MessageView read(@PathVariable UUID id) {
        return messages.get(id);
    }

    /** Who opened it or followed its links; machines are told from people. */
    @GetMapping("/{id}/visits")
    @PreAuthorize(Who.READS)
    Map<String, List<Visits.Visit>> visits(@PathVariable UUID id) {
        return Map.of("items", visits.of(id));
    }

    @PostMapping("/{id}/cancel")
    @PreAuthorize(Who.WRITES)
    MessageView cancel(@PathVariable UUID id) {
        messages.cancel(id);
        return messages.get(id);
    }

    /** All that was written about a subject, newest first. */
    @GetMapping
    @PreAuthorize(Who.READS)
    Messages.Slice about(
            @RequestParam String about,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int size) {
        return messages.of(Subjects.read("about", about), before, size);
    }

    /** What came or went along; saved, never shown, since it came from outside. */
    @GetMapping("/{id}/files/{file}")
    @PreAuthorize(Who.READS)
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file) {
        MessageView message = messages.get(id);
        String name = message.attachments().stream()
                .filter(one -> one.fileId().equals(file))
                .map(Attachment::name)
                .findFirst()
                .orElse("message.eml");
        InputStream content = messages.open(id, file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(content));
    }
}
