package org.callboard.communication.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageView;
import org.callboard.communication.MessageView.Attachment;
import org.callboard.communication.Messages;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Subject;
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

    /**
     * @param to addresses, plain or as {@code {address, name, personId}}
     * @param about {@code {type, id}}
     */
    record Wish(
            Channel channel,
            UUID mailbox,
            List<Recipient> to,
            List<Recipient> cc,
            List<Recipient> bcc,
            String subject,
            String text,
            String html,
            About about,
            UUID replyTo,
            List<UUID> files,
            String purpose,
            String template,
            Map<String, String> values,
            Instant sendAt) {}

    record About(String type, UUID id) {}

    /** A plain address, or one with a name. */
    record Recipient(String address, String name, UUID personId) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Recipient of(JsonNode written) {
            if (written.isTextual()) {
                return new Recipient(written.asText(), null, null);
            }
            return new Recipient(text(written, "address"), text(written, "name"), id(text(written, "personId")));
        }

        private static String text(JsonNode written, String name) {
            return written.hasNonNull(name) ? written.get(name).asText() : null;
        }

        private static UUID id(String written) {
            try {
                return written == null ? null : UUID.fromString(written);
            } catch (IllegalArgumentException noId) {
                throw new BadInput("to", "Expected the id of a person, not " + written + ".");
            }
        }
    }

    private final Messages messages;

    MessageController(Messages messages) {
        this.messages = messages;
    }

    @PostMapping
    @PreAuthorize(Who.WRITES)
    ResponseEntity<Map<String, Object>> send(
            @RequestBody Wish wish, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        UUID id = messages.send(draft(wish, key));
        MessageView view = messages.get(id);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/messages/" + id))
                .body(Map.of("id", id, "threadId", view.threadId(), "state", view.state()));
    }

    @GetMapping("/{id}")
    @PreAuthorize(Who.READS)
    MessageView read(@PathVariable UUID id) {
        return messages.get(id);
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

    private static MessageDraft draft(Wish wish, String key) {
        return new MessageDraft(
                wish.channel(),
                wish.mailbox(),
                addresses(wish.to()),
                addresses(wish.cc()),
                addresses(wish.bcc()),
                wish.subject(),
                wish.text(),
                wish.html(),
                about(wish.about()),
                wish.replyTo(),
                ids(wish.files()),
                wish.purpose(),
                wish.template(),
                wish.values(),
                wish.sendAt(),
                key);
    }

    private static Subject about(About about) {
        if (about == null) {
            return null;
        }
        if (about.type() == null || about.id() == null) {
            throw new BadInput("about", "Give type and id, like {\"type\": \"deal\", \"id\": \"…\"}.");
        }
        return new Subject(about.type(), about.id());
    }

    private static List<UUID> ids(List<UUID> files) {
        if (files != null && files.contains(null)) {
            throw new BadInput("files", "Holds ids of files, none of them null.");
        }
        return files;
    }

    private static List<Address> addresses(List<Recipient> all) {
        if (all == null) {
            return null;
        }
        if (all.contains(null)) {
            throw new BadInput("to", "Holds addresses, none of them null.");
        }
        return all.stream()
                .map(one -> new Address(one.address(), one.name(), one.personId()))
                .toList();
    }
}
